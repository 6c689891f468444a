import * as z from 'zod';
import { OrderId, Period } from '#shared/contract/schemas/primitives.ts';
import { queueFunction } from '#shared/platform/functions/event-functions.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { sqsQueues } from '#shared/platform/sqs-queues.ts';
import { dunPage } from './dun-page.ts';
import { dunningDeps } from './dunning-deps.ts';

const Message = z.strictObject({ orderId: OrderId, period: Period });

export const create = queueFunction({
  deps: dunningDeps,
  read: (body) => Message.parse(body),
  work: dunPage,
});

export const handler = onLambda(create, {
  name: 'dunning-page',
  tables: ['ledger', 'events'],
  queues: ['dunning-pages'],
  sendToQueues: sqsQueues,
});
