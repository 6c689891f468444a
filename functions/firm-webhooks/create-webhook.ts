import type { firmWebhooksRoutes } from '#shared/contract/firm-webhooks-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { childId } from '#shared/platform/ids.ts';
import { webhookSecret } from '#shared/platform/secret-tokens.ts';
import type { EndpointItem } from '#shared/store/webhook/endpoint-store.ts';
import { endpointEvent } from './own-endpoint.ts';
import { refuseBadTarget } from './target-refusal.ts';
import { webhookAnswer } from './webhook-answers.ts';
import type { WebhooksDeps } from './webhooks-deps.ts';

/** Registers an endpoint. A repetition is answered as at first, with the same secret, whatever the endpoint has become since. */
export const createWebhook: UseCase<typeof firmWebhooksRoutes.createWebhook, WebhooksDeps> = async (
  deps,
  { caller, body, now, idempotencyKey, request },
) => {
  await refuseBadTarget(deps, body.url);
  const id = childId('whe', caller.firm.id, idempotencyKey);
  const endpoint: EndpointItem = {
    id,
    firmId: caller.firm.id,
    ...body,
    events: [...new Set(body.events)],
    state: 'enabled',
    stateSince: now,
    secrets: [{ number: 1, since: now }],
    createdAt: now,
    version: 1,
    request,
  };
  const { createdAt } = await deps.endpoints.create(endpoint, endpointEvent(caller, endpoint, 'webhook.created', now));
  const first: EndpointItem = { ...endpoint, stateSince: createdAt, secrets: [{ number: 1, since: createdAt }], createdAt };
  return { ...webhookAnswer(first, now), secret: webhookSecret(deps.tokenKey(), id, 1) };
};
