import type { EventType } from '#shared/domain/events/event-type.ts';
import type { StreetCaller } from '#shared/platform/callers/caller.ts';
import type { Event, Facts } from '#shared/store/event-store.ts';

/** The event of something that the street office did. */
export const streetEvent = (
  caller: StreetCaller,
  at: string,
  type: EventType,
  subject: string,
  occurrence: string,
  facts: Facts = {},
): Event => ({
  subject,
  occurrence,
  type,
  at,
  streetId: caller.streetId,
  actor: caller.actor,
  facts,
});
