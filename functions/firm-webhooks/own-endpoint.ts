import type { EventType } from '#shared/domain/events/event-type.ts';
import type { FirmCaller } from '#shared/platform/callers/caller.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { firmOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import type { Event } from '#shared/store/event-store.ts';
import type { EndpointItem } from '#shared/store/webhook/endpoint-store.ts';
import type { WebhooksDeps } from './webhooks-deps.ts';

/** Refuses what is another firm's, without a read. @throws DomainError not_found */
export const mustOwn = (caller: FirmCaller, endpointId: string): void => {
  if (firmOf(endpointId) !== caller.firm.id) throw new DomainError('not_found', { what: nouns.webhook });
};

/** An endpoint of the firm that asks. @throws DomainError not_found */
export const ownEndpoint = async ({ endpoints }: WebhooksDeps, caller: FirmCaller, endpointId: string): Promise<EndpointItem> => {
  mustOwn(caller, endpointId);
  const found = await endpoints.endpoint(endpointId);
  if (!found) throw new DomainError('not_found', { what: nouns.webhook });
  return found;
};

/** What a firm did to an endpoint, for the audit trail. Of its address only the host: a path may be a secret. */
export const endpointEvent = (caller: FirmCaller, endpoint: EndpointItem, type: EventType, at: string, occurrence?: string): Event => ({
  subject: endpoint.id,
  occurrence: occurrence ?? `v${String(endpoint.version).padStart(4, '0')}`,
  type,
  at,
  streetId: caller.streetId,
  firmId: caller.firm.id,
  actor: caller.actor,
  facts: { host: new URL(endpoint.url).hostname },
});

const ATTEMPTS = 4;

/**
 * Changes an endpoint, on what stands now.
 * @param next the endpoint as it shall be; the same one where nothing is to be changed
 * @param wakes what waits for it is to be looked at
 * @throws DomainError not_found, changed_meanwhile, those of `next`
 */
export const changeEndpoint = async (
  deps: WebhooksDeps,
  { caller, params, now }: { caller: FirmCaller; params: { webhookId: string }; now: string },
  type: EventType,
  next: (stored: EndpointItem) => EndpointItem,
  wakes = false,
): Promise<EndpointItem> => {
  let stored = await ownEndpoint(deps, caller, params.webhookId);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const wanted = next(stored);
    if (wanted === stored) return stored;
    const changed = { ...wanted, version: stored.version + 1 };
    const also = wakes ? [deps.wakes(stored.id, now)] : [];
    const refused = await deps.endpoints.change(changed, endpointEvent(caller, changed, type, now), also);
    if (!refused) return changed;
    if (!refused.stands) throw new DomainError('not_found', { what: nouns.webhook });
    stored = refused.stands;
  }
  throw new DomainError('changed_meanwhile');
};
