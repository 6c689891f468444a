import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '#shared/domain/calendar/local-date.ts';
import type { Health } from '#shared/domain/webhooks/endpoint-health.ts';
import { getMany } from '../batch-get.ts';
import { type Database, type Item, stored, type TransactItem } from '../database.ts';
import { dueIds } from '../due-index.ts';
import { type EndpointItem, endpointKey } from './endpoint-store.ts';

/**
 * How work for an endpoint stands: who is at it, how the endpoint does, and when it is to be looked at. `wakes` counts what has come: a
 * worker lets go only if nothing has since it looked, so nothing is overlooked.
 */
export type WorkItem = Partial<Health> & { wakes: number; holder?: string; heldUntil?: Instant };

const DUE_BUCKET = 'due';
const workKey = (endpointId: string) => ({ pk: endpointId, sk: 'work' });

/** Longer than a worker's function may run, so a lease that is over belongs to nobody who still works. */
const LEASE_SECONDS = 90;

/**
 * Something waits for an endpoint: to be written together with it.
 * @param anew its firm has done something about it: it is tried at once, however it did before
 */
export const wakeItem = ({ tables }: Database, endpointId: string, at: Instant, anew = false): TransactItem => ({
  Update: {
    TableName: tables.webhooks,
    Key: workKey(endpointId),
    UpdateExpression: `SET dueBucket = :bucket, dueKey = :key${anew ? ', failures = :none, rests = :none REMOVE restUntil' : ''} ADD wakes :one`,
    ExpressionAttributeValues: { ':bucket': DUE_BUCKET, ':key': `${at}#${endpointId}`, ':one': 1, ...(anew && { ':none': 0 }) },
  },
});

/** @returns what stands there instead, if the condition does not hold */
const updateUnlessRefused = async ({ client }: Database, update: UpdateCommandInput): Promise<Item | undefined> => {
  try {
    await client.send(new UpdateCommand(update));
    return undefined;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return stored(error.Item) ?? {};
    throw error;
  }
};

export const workStore = (db: Database) => {
  const table = db.tables.webhooks;
  return {
    /** W4: endpoints for which something is to be done. */
    due: (now: Instant, limit: number): Promise<string[]> => dueIds(db, table, DUE_BUCKET, now, limit),

    /**
     * Takes an endpoint's work for one worker.
     * @returns false while somebody else has it, who will see what has come meanwhile; or, should that worker be no more, who finds it due when
     * the lease is over
     */
    take: async (endpointId: string, holder: string, now: Instant): Promise<boolean> => {
      const until = new Date(Date.parse(now) + LEASE_SECONDS * 1000).toISOString();
      const lease = {
        TableName: table,
        Key: workKey(endpointId),
        UpdateExpression: 'SET holder = :holder, heldUntil = :until ADD wakes :none',
        ConditionExpression: 'attribute_not_exists(heldUntil) OR heldUntil <= :now OR holder = :holder',
        ExpressionAttributeValues: { ':holder': holder, ':until': until, ':now': now, ':none': 0 },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
      };
      const held = await updateUnlessRefused(db, lease);
      if (!held) return true;
      // Not due before then, so that nobody comes in vain; whoever has it says anew when it is due.
      await updateUnlessRefused(db, {
        TableName: table,
        Key: workKey(endpointId),
        UpdateExpression: 'SET dueBucket = :bucket, dueKey = :key',
        ConditionExpression: 'heldUntil = :until',
        ExpressionAttributeValues: { ':until': held.heldUntil, ':bucket': DUE_BUCKET, ':key': `${held.heldUntil}#${endpointId}` },
      });
      return false;
    },

    /** W5: an endpoint and how its work stands. */
    standing: async (endpointId: string): Promise<{ endpoint?: EndpointItem; work: WorkItem }> => {
      const [endpoint, work] = await getMany(db, [endpointKey(endpointId), { table: 'webhooks', ...workKey(endpointId) }]);
      return { endpoint: endpoint as EndpointItem | undefined, work: { wakes: 0, ...(work as Partial<WorkItem>) } };
    },

    /**
     * Lets go of an endpoint's work, with how the endpoint does and when it is to be looked at again, if ever.
     * @returns false if something has come since `wakes`, or the lease has gone to somebody else
     */
    release: async (endpointId: string, holder: string, wakes: number, health: Health, dueAt?: Instant): Promise<boolean> => {
      const set = [
        'failures = :failures',
        'rests = :rests',
        health.restUntil && 'restUntil = :rest',
        dueAt && 'dueBucket = :bucket, dueKey = :key',
      ];
      const remove = ['holder', 'heldUntil', !health.restUntil && 'restUntil', !dueAt && 'dueBucket, dueKey'];
      const refused = await updateUnlessRefused(db, {
        TableName: table,
        Key: workKey(endpointId),
        UpdateExpression: `SET ${set.filter(Boolean).join(', ')} REMOVE ${remove.filter(Boolean).join(', ')}`,
        ConditionExpression: 'holder = :holder AND wakes = :wakes',
        ExpressionAttributeValues: {
          ':holder': holder,
          ':wakes': wakes,
          ':failures': health.failures,
          ':rests': health.rests,
          ...(health.restUntil && { ':rest': health.restUntil }),
          ...(dueAt && { ':bucket': DUE_BUCKET, ':key': `${dueAt}#${endpointId}` }),
        },
      });
      return !refused;
    },
  };
};
