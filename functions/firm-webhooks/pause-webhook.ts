import type { firmWebhooksRoutes } from '#shared/contract/firm-webhooks-routes.ts';
import type { EndpointState } from '#shared/contract/schemas/webhook.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import type { EndpointItem } from '#shared/store/webhook/endpoint-store.ts';
import { changeEndpoint } from './own-endpoint.ts';
import { webhookAnswer } from './webhook-answers.ts';
import type { WebhooksDeps } from './webhooks-deps.ts';

const inState =
  (state: EndpointState, now: string) =>
  (stored: EndpointItem): EndpointItem =>
    stored.state === state ? stored : { ...stored, state, stateSince: now, changedBy: undefined };

/** Stops sending; what happens meanwhile waits. Pausing a paused endpoint changes nothing. */
export const pauseWebhook: UseCase<typeof firmWebhooksRoutes.pauseWebhook, WebhooksDeps> = async (deps, command) => {
  const { now } = command;
  return webhookAnswer(await changeEndpoint(deps, command, 'webhook.paused', inState('paused', now)), now);
};

/** Sends again, what waited first, however the endpoint did before. */
export const resumeWebhook: UseCase<typeof firmWebhooksRoutes.resumeWebhook, WebhooksDeps> = async (deps, command) => {
  const { now } = command;
  const resumed = await changeEndpoint(deps, command, 'webhook.resumed', inState('enabled', now), true);
  await deps.hint(resumed.id);
  return webhookAnswer(resumed, now);
};
