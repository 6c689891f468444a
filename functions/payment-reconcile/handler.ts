import { scheduledFunction } from '#shared/platform/functions/event-functions.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { stripePayments } from '#shared/platform/payments/payments.ts';
import { readSecret } from '#shared/platform/secrets-manager.ts';
import { sqsQueues } from '#shared/platform/sqs-queues.ts';
import { reconcileDeps, reconcilePayments } from './reconcile-payments.ts';

export const create = scheduledFunction({ deps: reconcileDeps, work: reconcilePayments });

export const handler = onLambda(create, {
  name: 'payment-reconcile',
  tables: ['ledger', 'events'],
  queues: ['payment-events'],
  secrets: ['stripeKey'],
  readSecret,
  payments: stripePayments,
  sendToQueues: sqsQueues,
});
