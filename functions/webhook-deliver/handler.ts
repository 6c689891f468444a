import * as z from 'zod';
import { WebhookId } from '#shared/contract/schemas/primitives.ts';
import { queueFunction } from '#shared/platform/functions/event-functions.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { readSecret } from '#shared/platform/secrets-manager.ts';
import { sqsQueues } from '#shared/platform/sqs-queues.ts';
import { webhookClient } from '#shared/platform/webhooks/webhook-client.ts';
import { deliverDeps } from './deliver-deps.ts';
import { drainEndpoint } from './drain-endpoint.ts';

const Message = z.strictObject({ endpointId: WebhookId });

export const create = queueFunction({ deps: deliverDeps, read: (body) => Message.parse(body), work: drainEndpoint });

export const handler = onLambda(create, {
  name: 'webhook-deliver',
  tables: ['webhooks', 'events'],
  queues: ['webhook-deliveries'],
  secrets: ['tokenKey'],
  web: true,
  sendToQueues: sqsQueues,
  readSecret,
  webhooks: webhookClient,
});
