import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { scheduledFunction } from '#shared/platform/functions/event-functions.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { sqsQueues } from '#shared/platform/sqs-queues.ts';
import { reconcileStore } from '#shared/store/ledger/reconcile-store.ts';

/** More compounds than a city has. */
const MOST = 20_000;

/** Queues the reconciliation of every compound whose ledger is to be counted. It writes nothing: one that was lost stays due. */
export const create = scheduledFunction({
  deps: ({ db, queues }) => ({ reconciling: reconcileStore(db), queues }),
  work: async ({ reconciling, queues }, { now }) => {
    for (const compoundId of await reconciling.due(localDateOf(now), MOST)) await queues.send('reconciliations', { compoundId });
  },
});

export const handler = onLambda(create, {
  name: 'reconcile-start',
  tables: ['ledger'],
  queues: ['reconciliations'],
  sendToQueues: sqsQueues,
});
