import type { Actor } from '#shared/contract/schemas/party.ts';
import { streetOf } from '#shared/platform/ids.ts';
import type { TransactItem } from '#shared/store/database.ts';
import type { EndpointItem } from '#shared/store/webhook/endpoint-store.ts';
import type { DeliverDeps } from './deliver-deps.ts';

const DELIVERER: Actor = {
  party: { id: 'platform', kind: 'platform', name: '先用 Xianyong' },
  person: { id: 'webhooks', name: '通知 / webhooks' },
};

/**
 * Items that disable an endpoint which has said that it is no more (410): nothing is sent to it until its firm resumes it. They do not hold if it
 * was changed meanwhile: then it is another endpoint than the one that said so.
 */
export const disablingItems = ({ endpoints }: DeliverDeps, endpoint: EndpointItem, now: string): TransactItem[] => {
  const next: EndpointItem = { ...endpoint, state: 'disabled', stateSince: now, version: endpoint.version + 1, changedBy: undefined };
  return endpoints.changeItems(next, {
    subject: endpoint.id,
    occurrence: `v${String(next.version).padStart(4, '0')}`,
    type: 'webhook.disabled',
    at: now,
    streetId: streetOf(endpoint.firmId),
    firmId: endpoint.firmId,
    actor: DELIVERER,
    facts: { status: 410 },
  });
};
