import { scheduledFunction } from '#shared/platform/functions/event-functions.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { ledgerStore } from '#shared/store/ledger-store.ts';
import { orderStore } from '#shared/store/order-store.ts';
import { rollStore } from '#shared/store/registry/roll-store.ts';
import { sweepDeadlines } from './sweep-deadlines.ts';

export const create = scheduledFunction({
  deps: ({ db, log }) => ({ orders: orderStore(db), rolls: rollStore(db), ledger: ledgerStore(db), log }),
  work: sweepDeadlines,
});

export const handler = onLambda(create, { name: 'deadlines', tables: ['registry', 'orders', 'ledger', 'events'] });
