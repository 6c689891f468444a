import type * as z from 'zod';
import type { Delivery, DeliverySummary, Webhook } from '#shared/contract/schemas/webhook.ts';
import type { DeliveryItem } from '#shared/store/webhook/delivery-store.ts';
import type { EndpointItem } from '#shared/store/webhook/endpoint-store.ts';
import { validSecrets } from '#shared/use-cases/webhook-secrets.ts';

/** An endpoint as its firm sees it. */
export const webhookAnswer = (endpoint: EndpointItem, now: string): z.output<typeof Webhook> => ({
  id: endpoint.id,
  url: endpoint.url,
  events: endpoint.events,
  description: endpoint.description,
  state: endpoint.state,
  stateSince: endpoint.stateSince,
  secrets: validSecrets(endpoint, now).map(({ number, since, until }) => ({ number, since, until })),
  createdAt: endpoint.createdAt,
  version: endpoint.version,
});

export const deliverySummary = (delivery: DeliveryItem): z.output<typeof DeliverySummary> => {
  const { id, eventId, type, subject, sequence, at, state, attempts, nextAt, lastAt, lastMs, lastStatus, lastFault, deadBecause } =
    delivery;
  return {
    id,
    eventId,
    type,
    subject,
    sequence,
    at,
    state,
    attempts,
    nextAt,
    ...(lastAt && { last: { at: lastAt, ms: lastMs ?? 0, status: lastStatus, fault: lastFault } }),
    deadBecause,
  };
};

export const deliveryAnswer = (delivery: DeliveryItem): z.output<typeof Delivery> => ({
  ...deliverySummary(delivery),
  url: delivery.url,
  body: delivery.body,
  answer: delivery.answer,
  history: delivery.history,
  correlationId: delivery.correlationId,
});
