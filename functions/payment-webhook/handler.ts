import { webhookRoutes } from '#shared/contract/webhook-routes.ts';
import { httpFunction } from '#shared/platform/functions/http-function.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { readSecret } from '#shared/platform/secrets-manager.ts';
import { sqsQueues } from '#shared/platform/sqs-queues.ts';
import { receiveStripeEvent, webhookDeps } from './receive-stripe-event.ts';

export const create = httpFunction({ routes: webhookRoutes, recognise: {}, deps: webhookDeps, useCases: { receiveStripeEvent } });

export const handler = onLambda(create, {
  name: 'payment-webhook',
  tables: ['ledger'],
  queues: ['payment-events'],
  secrets: ['stripeWebhook'],
  readSecret,
  sendToQueues: sqsQueues,
});
