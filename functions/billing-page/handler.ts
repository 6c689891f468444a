import * as z from 'zod';
import { OrderId } from '#shared/contract/schemas/primitives.ts';
import { queueFunction } from '#shared/platform/functions/event-functions.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { sqsQueues } from '#shared/platform/sqs-queues.ts';
import { billPage } from './bill-page.ts';
import { billingDeps } from './billing-deps.ts';

const Message = z.strictObject({ orderId: OrderId, lost: z.int().min(0).max(100).optional() });

export const create = queueFunction({
  deps: billingDeps,
  read: (body) => Message.parse(body),
  work: billPage,
});

export const handler = onLambda(create, {
  name: 'billing-page',
  tables: ['registry', 'ledger', 'events'],
  queues: ['billing-pages'],
  sendToQueues: sqsQueues,
});
