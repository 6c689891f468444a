import { firmWebhooksRoutes } from '#shared/contract/firm-webhooks-routes.ts';
import { recogniseFirm } from '#shared/platform/callers/firm-caller.ts';
import { httpFunction } from '#shared/platform/functions/http-function.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { readSecret } from '#shared/platform/secrets-manager.ts';
import { sqsQueues } from '#shared/platform/sqs-queues.ts';
import { webhookClient } from '#shared/platform/webhooks/webhook-client.ts';
import { createWebhook } from './create-webhook.ts';
import { pauseWebhook, resumeWebhook } from './pause-webhook.ts';
import { getDelivery, listDeliveries } from './read-deliveries.ts';
import { getWebhook, listWebhookEvents, listWebhooks } from './read-webhooks.ts';
import { removeWebhook } from './remove-webhook.ts';
import { replayDeliveries } from './replay-deliveries.ts';
import { dropWebhookSecret, rotateWebhookSecret } from './rotate-secret.ts';
import { replayDelivery, testWebhook } from './send-deliveries.ts';
import { updateWebhook } from './update-webhook.ts';
import { webhooksDeps } from './webhooks-deps.ts';

export const create = httpFunction({
  routes: firmWebhooksRoutes,
  recognise: { firm: recogniseFirm },
  deps: webhooksDeps,
  useCases: {
    listWebhookEvents,
    createWebhook,
    listWebhooks,
    getWebhook,
    updateWebhook,
    pauseWebhook,
    resumeWebhook,
    removeWebhook,
    rotateWebhookSecret,
    dropWebhookSecret,
    testWebhook,
    listDeliveries,
    getDelivery,
    replayDelivery,
    replayDeliveries,
  },
});

export const handler = onLambda(create, {
  name: 'firm-webhooks',
  tables: ['registry', 'limits', 'webhooks', 'events'],
  queues: ['webhook-deliveries'],
  secrets: ['tokenKey'],
  web: true,
  sendToQueues: sqsQueues,
  readSecret,
  webhooks: webhookClient,
});
