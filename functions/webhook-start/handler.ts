import { scheduledFunction } from '#shared/platform/functions/event-functions.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { sqsQueues } from '#shared/platform/sqs-queues.ts';
import { workStore } from '#shared/store/webhook/work-store.ts';

/** More endpoints than a city's firms have. */
const MOST = 5_000;

/**
 * Queues every endpoint for which something is due: repetitions whose time has come, and whatever a lost message has left. It writes nothing;
 * an endpoint queued twice is worked for once.
 */
export const create = scheduledFunction({
  deps: ({ db, queues }) => ({ work: workStore(db), queues }),
  work: async ({ work, queues }, { now }) => {
    for (const endpointId of await work.due(now, MOST)) await queues.send('webhook-deliveries', { endpointId });
  },
});

export const handler = onLambda(create, {
  name: 'webhook-start',
  tables: ['webhooks'],
  queues: ['webhook-deliveries'],
  sendToQueues: sqsQueues,
});
