import type { firmWebhooksRoutes } from '#shared/contract/firm-webhooks-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { derivedBody, timedId } from '#shared/platform/ids.ts';
import { mustOwn } from './own-endpoint.ts';
import type { WebhooksDeps } from './webhooks-deps.ts';

const LONGEST_MS = 31 * 24 * 3600_000;
const MOST = 1_000;

const refuse = (path: string, zh: string, en: string) => new DomainError('invalid_request', {}, [{ path, message: { zh, en } }]);

/**
 * Queues the replay of what happened from one instant (included) to another (not included): whoever works for the endpoint sends it, each
 * subject in its order, before anything newer.
 */
export const replayDeliveries: UseCase<typeof firmWebhooksRoutes.replayDeliveries, WebhooksDeps> = async (
  deps,
  { caller, params: { webhookId }, body: { from, to, state }, now, idempotencyKey, request },
) => {
  mustOwn(caller, webhookId);
  const length = Date.parse(to) - Date.parse(from);
  if (length <= 0) throw refuse('/body/to', '须晚于 from', 'must be later than from');
  if (length > LONGEST_MS) throw refuse('/body/to', '最多 31 天', 'at most 31 days after from');
  if (Date.parse(from) < 0) throw refuse('/body/from', '时间过早', 'is too early');
  const range = { from: timedId('whd', from), to: timedId('whd', to), ...(state && { state }) };
  const found = await deps.deliveries.between(webhookId, range.from, range.to, MOST + 1);
  const chosen = found.filter((delivery) => (state ? delivery.state === state : delivery.state !== 'pending'));
  if (found.length > MOST) throw new DomainError('replay_too_large', { most: String(MOST) });
  const key = derivedBody(16, 'replays', webhookId, idempotencyKey);
  const replay = { id: `rpl_${key}`, ...range, deliveries: chosen.length };
  const asked = await deps.asked.sendMany(webhookId, { key, request, replay }, now);
  await deps.hint(webhookId);
  return { id: replay.id, from, to, ...(state && { state }), deliveries: asked?.replay?.deliveries ?? chosen.length };
};
