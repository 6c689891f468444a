import * as z from 'zod';
import { OrderId } from '#shared/contract/schemas/primitives.ts';
import { queueFunction } from '#shared/platform/functions/event-functions.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { sqsQueues } from '#shared/platform/sqs-queues.ts';
import { ledgerStore } from '#shared/store/ledger-store.ts';
import { rollStore } from '#shared/store/registry/roll-store.ts';
import { billPage } from './bill-page.ts';

const Message = z.strictObject({ orderId: OrderId });

export const create = queueFunction({
  deps: ({ db, queues }) => ({ ledger: ledgerStore(db), rolls: rollStore(db), queues }),
  read: (body) => Message.parse(body),
  work: billPage,
});

export const handler = onLambda(create, {
  name: 'billing-page',
  tables: ['registry', 'ledger', 'events'],
  queues: ['billing-pages'],
  sendToQueues: sqsQueues,
});
