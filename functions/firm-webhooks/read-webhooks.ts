import type { firmWebhooksRoutes } from '#shared/contract/firm-webhooks-routes.ts';
import { WEBHOOK_EVENT_TYPES, webhookEvents } from '#shared/domain/webhooks/event-catalogue.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { ownEndpoint } from './own-endpoint.ts';
import { webhookAnswer } from './webhook-answers.ts';
import type { WebhooksDeps } from './webhooks-deps.ts';

export const listWebhookEvents: UseCase<typeof firmWebhooksRoutes.listWebhookEvents, WebhooksDeps> = async () => ({
  rows: WEBHOOK_EVENT_TYPES.map((type) => {
    const { about, facts, sometimes, zh, en } = webhookEvents[type];
    return { type, about, description: { zh, en }, facts: [...facts, ...sometimes] };
  }),
});

export const listWebhooks: UseCase<typeof firmWebhooksRoutes.listWebhooks, WebhooksDeps> = async ({ endpoints }, { caller, now }) => ({
  rows: (await endpoints.ofFirm(caller.firm.id)).map((endpoint) => webhookAnswer(endpoint, now)),
});

export const getWebhook: UseCase<typeof firmWebhooksRoutes.getWebhook, WebhooksDeps> = async (deps, { caller, params, now }) =>
  webhookAnswer(await ownEndpoint(deps, caller, params.webhookId), now);
