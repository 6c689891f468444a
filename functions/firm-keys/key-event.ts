import type { EventType } from '#shared/domain/events/event-type.ts';
import type { FirmCaller } from '#shared/platform/callers/caller.ts';
import type { Event, Facts } from '#shared/store/event-store.ts';

/** What a firm did to one of its keys; the key that asked stands as the person. */
export const keyEvent = (caller: FirmCaller, at: string, type: EventType, keyId: string, occurrence: string, facts: Facts = {}): Event => ({
  subject: keyId,
  occurrence,
  type,
  at,
  streetId: caller.streetId,
  firmId: caller.firm.id,
  actor: caller.actor,
  facts,
});
