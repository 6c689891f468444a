import type { StreetCaller } from '#shared/platform/callers/caller.ts';
import type { Event, Facts } from '#shared/store/event-store.ts';

/** The event of something that was done with a person's data: who, to whom by number, and why; never the data. */
export const personEvent = (
  { streetId, actor }: Pick<StreetCaller, 'streetId' | 'actor'>,
  compoundId: string,
  type: 'person.exported' | 'person.erased',
  at: string,
  facts: Facts,
): Omit<Event, 'occurrence'> => ({ subject: compoundId, type, at, streetId, compoundId, actor, facts });
