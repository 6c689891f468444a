import type { firmWebhooksRoutes } from '#shared/contract/firm-webhooks-routes.ts';
import { eventBody } from '#shared/domain/webhooks/event-body.ts';
import { correlationId } from '#shared/platform/correlation.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { derivedBody, timedId } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import type { DeliveryItem } from '#shared/store/webhook/delivery-store.ts';
import { mustOwn } from './own-endpoint.ts';
import type { WebhooksDeps } from './webhooks-deps.ts';

const keyOf = (what: string, endpointId: string, idempotencyKey: string) => derivedBody(16, what, endpointId, idempotencyKey);

/** Sends `webhook.test`: on the way that events go, so that it proves all of it. */
export const testWebhook: UseCase<typeof firmWebhooksRoutes.testWebhook, WebhooksDeps> = async (
  deps,
  { caller, params: { webhookId }, now, idempotencyKey, request },
) => {
  mustOwn(caller, webhookId);
  const key = keyOf('test', webhookId, idempotencyKey);
  const eventId = `evt_${derivedBody(20, webhookId, key)}`;
  const sequence = Date.parse(now);
  const told = { id: eventId, type: 'webhook.test', createdAt: now, sequence, subjectId: webhookId } as const;
  const delivery: DeliveryItem = {
    id: timedId('whd', now, webhookId, eventId),
    endpointId: webhookId,
    eventId,
    type: 'webhook.test',
    subject: webhookId,
    sequence,
    at: now,
    since: now,
    state: 'pending',
    tries: 0,
    attempts: 0,
    nextAt: now,
    body: eventBody(told, deps.origin, {}),
    correlationId: correlationId(),
    history: [],
  };
  const asked = await deps.asked.send({ key, request }, delivery, now);
  await deps.hint(webhookId);
  return { deliveryId: asked?.deliveryId ?? delivery.id, queued: true };
};

const ATTEMPTS = 3;

/** Sends a delivery again that was delivered or given up; one that still waits is on its way anyhow. */
export const replayDelivery: UseCase<typeof firmWebhooksRoutes.replayDelivery, WebhooksDeps> = async (
  deps,
  { caller, params: { webhookId, deliveryId }, now, idempotencyKey, request },
) => {
  mustOwn(caller, webhookId);
  const key = keyOf('replay', webhookId, idempotencyKey);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const seen = await deps.deliveries.delivery(webhookId, deliveryId);
    if (!seen) throw new DomainError('not_found', { what: nouns.delivery });
    if (seen.state === 'pending' || (await deps.asked.sendAgain({ key, request }, seen, now))) {
      await deps.hint(webhookId);
      return { deliveryId, queued: true };
    }
  }
  throw new DomainError('changed_meanwhile');
};
