import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { scheduledFunction } from '#shared/platform/functions/event-functions.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { sqsQueues } from '#shared/platform/sqs-queues.ts';
import { dunningStore } from '#shared/store/ledger/dunning-store.ts';

/** More periods than a city looks at in one day. */
const MOST = 20_000;

/** By an order's own part of its id, so that a street's orders do not come together: all their events go to one partition of the audit trail. */
const spread = <T extends { orderId: string }>(due: readonly T[]): T[] => {
  const own = ({ orderId }: T) => orderId.split('').reverse().join('');
  return [...due].sort((a, b) => (own(a) < own(b) ? -1 : 1));
};

/**
 * Queues every period whose bills are to be looked at. It writes nothing: a period stays due until it was looked at to its end, so a look that
 * was lost is queued again the next day, and one queued twice does its work once.
 */
export const create = scheduledFunction({
  deps: ({ db, queues }) => ({ dunning: dunningStore(db), queues }),
  work: async ({ dunning, queues }, { now }) => {
    for (const due of spread(await dunning.due(localDateOf(now), MOST))) await queues.send('dunning-pages', due);
  },
});

export const handler = onLambda(create, { name: 'dunning-start', tables: ['ledger'], queues: ['dunning-pages'], sendToQueues: sqsQueues });
