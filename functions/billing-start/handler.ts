import { addDays, localDateOf } from '#shared/domain/calendar/local-date.ts';
import { scheduledFunction } from '#shared/platform/functions/event-functions.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { sqsQueues } from '#shared/platform/sqs-queues.ts';
import { contractStore } from '#shared/store/ledger/contract-store.ts';

/** More contracts than a city has in one night. */
const MOST = 20_000;

/**
 * Queues a billing run for every contract whose next bills are due. It writes nothing: a contract stays due until its run is finished, so a
 * run that was lost is queued again the next day, and one queued twice does its work once. What was due the day before should be done: it is counted.
 */
export const create = scheduledFunction({
  deps: ({ db, queues, metrics }) => ({ contracts: contractStore(db), queues, metrics }),
  work: async ({ contracts, queues, metrics }, { now }) => {
    metrics.note('BillingRunsLate', (await contracts.due(addDays(localDateOf(now), -1), MOST)).length);
    for (const orderId of await contracts.due(localDateOf(now), MOST)) await queues.send('billing-pages', { orderId });
  },
});

export const handler = onLambda(create, { name: 'billing-start', tables: ['ledger'], queues: ['billing-pages'], sendToQueues: sqsQueues });
