import { createHash } from 'node:crypto';
import { type Health, healthAfter } from '#shared/domain/webhooks/endpoint-health.ts';
import { givenUpAt, isSuccess, judgeAnswer } from '#shared/domain/webhooks/judge-answer.ts';
import { correlated } from '#shared/platform/correlation.ts';
import { webhookSecret } from '#shared/platform/secret-tokens.ts';
import type { WebhookConnection } from '#shared/platform/webhooks/webhook-client.ts';
import type { DeliveryItem, PendingItem } from '#shared/store/webhook/delivery-store.ts';
import type { EndpointItem } from '#shared/store/webhook/endpoint-store.ts';
import { validSecrets } from '#shared/use-cases/webhook-secrets.ts';
import { bodyOf } from './body-of.ts';
import type { DeliverDeps } from './deliver-deps.ts';
import { disablingItems } from './disable-endpoint.ts';

/**
 * Work for one endpoint under way. How the endpoint does changes with every attempt. Of this look: `failed`, an attempt has failed; `moved`, a
 * delivery waits no more; `gone`, the endpoint said so.
 */
export type Drain = {
  endpoint: EndpointItem;
  connection: WebhookConnection;
  health: Health;
  failed: boolean;
  moved: boolean;
  gone: boolean;
};

/** `over`: delivered or given up, so what follows in its subject may go. Otherwise when it is tried next. */
export type Progress = 'over' | { nextAt: string };

/** From 0 to 1, the same for the same attempt. */
const chanceOf = ({ id, attempts }: DeliveryItem): number =>
  createHash('sha256').update(`${id}|${attempts}`).digest().readUInt32BE() / 0xffffffff;

/** When a delivery is given up at the latest. Time in which the endpoint was paused does not count. */
export const untilOf = ({ stateSince }: EndpointItem, since: string): string => givenUpAt(since > stateSince ? since : stateSince);

const send = async (deps: DeliverDeps, { endpoint, connection }: Drain, delivery: DeliveryItem & { body: string }, at: string) =>
  connection.post({
    url: endpoint.url,
    id: delivery.eventId,
    correlationId: delivery.correlationId,
    body: delivery.body,
    secrets: validSecrets(endpoint, at).map(({ number }) => webhookSecret(deps.tokenKey(), endpoint.id, number)),
  });

/** As what the delivery goes back to, so that its lines in the log, and what its answer brings about, name it. */
const attemptFound = async (deps: DeliverDeps, drain: Drain, found: DeliveryItem, since: string): Promise<Progress> => {
  const { deliveries, clock, log, metrics } = deps;
  const { endpoint } = drain;
  const { id } = found;
  const delivery = { ...found, body: await bodyOf(deps, endpoint.firmId, found) };
  const at = clock.now();
  const { text, ms, status, fault, retryAfterSeconds } = await send(deps, drain, delivery, at);
  const now = clock.now();
  const tries = delivery.tries + 1;
  const attempted = { status, fault, retryAfterSeconds };
  const verdict = judgeAnswer(attempted, tries, now, untilOf(endpoint, since), chanceOf(delivery));
  drain.failed ||= verdict.is !== 'delivered';
  drain.health = healthAfter(
    drain.health,
    isSuccess(attempted),
    now,
    verdict.is === 'again' && verdict.askedToWait ? verdict.at : undefined,
  );
  log.info('webhook sent', {
    endpointId: endpoint.id,
    deliveryId: id,
    eventId: delivery.eventId,
    type: delivery.type,
    status,
    fault,
    ms,
    tries,
  });

  const attempt = { at, ms, status, fault, url: endpoint.url, answer: text };
  if (verdict.is === 'again') {
    await deliveries.settle(delivery, { state: 'pending', nextAt: verdict.at }, attempt);
    metrics.note('WebhookAttempts', 1, 'failed');
    return { nextAt: verdict.at };
  }
  if (verdict.is === 'delivered') {
    await deliveries.settle(delivery, { state: 'delivered' }, attempt);
    metrics.note('WebhookAttempts', 1, 'delivered');
    return 'over';
  }
  const dead = { state: 'dead', because: verdict.is === 'gone' ? 'gone' : verdict.because } as const;
  drain.gone ||= verdict.is === 'gone';
  const also = verdict.is === 'gone' ? disablingItems(deps, endpoint, now) : [];
  if (!(await deliveries.settle(delivery, dead, attempt, also)) && also.length > 0) await deliveries.settle(delivery, dead, attempt);
  metrics.note('WebhookAttempts', 1, 'dead');
  log.error('webhook given up', undefined, { endpointId: endpoint.id, deliveryId: id, tries, status, fault });
  return 'over';
};

/** Sends one delivery, if it still waits, and notes what came of it. Cut off after it was sent, it is sent again: at least once. */
export const attemptDelivery = async (deps: DeliverDeps, drain: Drain, { id, sk, since }: PendingItem): Promise<Progress> => {
  const found = await deps.deliveries.delivery(drain.endpoint.id, id);
  if (found?.state === 'pending') return correlated(found.correlationId, () => attemptFound(deps, drain, found, since));
  await deps.deliveries.dropPending(drain.endpoint.id, { sk });
  return 'over';
};

/** Gives a delivery up without another attempt: its time is over and the endpoint fails. */
export const giveUp = async ({ deliveries, log, metrics }: DeliverDeps, endpointId: string, { id }: PendingItem): Promise<void> => {
  const delivery = await deliveries.delivery(endpointId, id);
  if (delivery?.state !== 'pending') return;
  await deliveries.settle(delivery, { state: 'dead', because: 'three_days_over' });
  metrics.note('WebhookAttempts', 1, 'dead');
  correlated(delivery.correlationId, () => log.error('webhook given up', undefined, { endpointId, deliveryId: id, tries: delivery.tries }));
};
