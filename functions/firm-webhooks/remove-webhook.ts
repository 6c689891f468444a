import type { firmWebhooksRoutes } from '#shared/contract/firm-webhooks-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { endpointEvent, mustOwn } from './own-endpoint.ts';
import type { WebhooksDeps } from './webhooks-deps.ts';

/** Removes an endpoint; what waits for it is sent no more. A repetition is answered alike for thirty days. */
export const removeWebhook: UseCase<typeof firmWebhooksRoutes.removeWebhook, WebhooksDeps> = async (
  { endpoints },
  { caller, params, now },
) => {
  mustOwn(caller, params.webhookId);
  const endpoint = await endpoints.endpoint(params.webhookId);
  const removed = endpoint && (await endpoints.remove(endpoint, now, endpointEvent(caller, endpoint, 'webhook.removed', now, 'removed')));
  if (!removed && !(await endpoints.wasRemoved(params.webhookId))) throw new DomainError('not_found', { what: nouns.webhook });
  return { id: params.webhookId, removed: true };
};
