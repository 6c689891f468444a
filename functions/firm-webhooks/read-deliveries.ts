import type { firmWebhooksRoutes } from '#shared/contract/firm-webhooks-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { mustOwn } from './own-endpoint.ts';
import { deliveryAnswer, deliverySummary } from './webhook-answers.ts';
import type { WebhooksDeps } from './webhooks-deps.ts';

/** One query: the deliveries of an endpoint, or of those the ones in one state. Of an endpoint that is gone they can still be read. */
export const listDeliveries: UseCase<typeof firmWebhooksRoutes.listDeliveries, WebhooksDeps> = async (
  { deliveries },
  { caller, params, query: { state, ...page } },
) => {
  mustOwn(caller, params.webhookId);
  const { rows, nextCursor } = state
    ? await deliveries.inState(params.webhookId, state, page)
    : await deliveries.ofEndpoint(params.webhookId, page);
  return { rows: rows.map(deliverySummary), nextCursor };
};

export const getDelivery: UseCase<typeof firmWebhooksRoutes.getDelivery, WebhooksDeps> = async ({ deliveries }, { caller, params }) => {
  mustOwn(caller, params.webhookId);
  const found = await deliveries.delivery(params.webhookId, params.deliveryId);
  if (!found) throw new DomainError('not_found', { what: nouns.delivery });
  return deliveryAnswer(found);
};
