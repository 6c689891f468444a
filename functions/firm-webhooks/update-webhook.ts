import type { firmWebhooksRoutes } from '#shared/contract/firm-webhooks-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { changeEndpoint } from './own-endpoint.ts';
import { refuseBadTarget } from './target-refusal.ts';
import { webhookAnswer } from './webhook-answers.ts';
import type { WebhooksDeps } from './webhooks-deps.ts';

/** Changes an endpoint that nobody else has changed since it was seen. What waits already goes to the new address. */
export const updateWebhook: UseCase<typeof firmWebhooksRoutes.updateWebhook, WebhooksDeps> = async (deps, command) => {
  const { body, request, seenVersion, now } = command;
  await refuseBadTarget(deps, body.url);
  const changed = await changeEndpoint(deps, command, 'webhook.updated', (stored) => {
    if (stored.changedBy === request && stored.version === seenVersion + 1) return stored;
    if (stored.version !== seenVersion) throw new DomainError('version_differs');
    return { ...stored, ...body, description: body.description, events: [...new Set(body.events)], changedBy: request };
  });
  return webhookAnswer(changed, now);
};
