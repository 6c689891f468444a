import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { QueryCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { DomainError } from '#shared/platform/domain-error.ts';
import { firmOf } from '#shared/platform/ids.ts';
import { type Database, stored } from './database.ts';

/** How far a key has used its limit: the window that was counted last, by number, and how much of it is taken. */
export type LimitState = { window: number; taken: number };
/** What is asked of a window: as many permits as wanted, or fewer, but not fewer than `least`. */
export type Wish = { window: number; wanted: number; least: number; limit: number; at: string };
export type Taking = LimitState & { got: number };

const ATTEMPTS = 6;

export const limitStore = (db: Database) => {
  const table = db.tables.limits;
  /** @returns where the window stands now, or what stood against the change */
  const updateIf = async (keyId: string, change: Partial<UpdateCommandInput>): Promise<{ now?: LimitState; against?: LimitState }> => {
    try {
      const { Attributes } = await db.client.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk: firmOf(keyId), sk: keyId },
          ExpressionAttributeNames: { '#window': 'window' },
          ReturnValues: 'ALL_NEW',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          ...change,
        }),
      );
      return { now: Attributes as LimitState };
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return { against: stored(error.Item) as LimitState | undefined };
      throw error;
    }
  };
  const begin = (keyId: string, { window, at }: Wish, got: number) =>
    updateIf(keyId, {
      UpdateExpression: 'SET #window = :window, taken = :got, lastUsedAt = :at',
      ConditionExpression: 'attribute_not_exists(pk) OR #window < :window',
      ExpressionAttributeValues: { ':window': window, ':got': got, ':at': at },
    });
  const join = (keyId: string, { at, limit }: Wish, window: number, got: number) =>
    updateIf(keyId, {
      UpdateExpression: 'SET taken = taken + :got, lastUsedAt = :at',
      ConditionExpression: '#window = :window AND taken <= :most',
      ExpressionAttributeValues: { ':window': window, ':got': got, ':at': at, ':most': limit - got },
    });

  return {
    /**
     * Takes permits of a key's window: one conditional write, a second where somebody else has begun the window or taken of it meanwhile. The sum
     * of what was got in a window never exceeds the limit. Windows only go forward: whose clock is behind takes of the window that has begun.
     * @param seen what the caller knows of the window, to guess right at once; taken only ever grows, so what is full needs no request
     * @throws DomainError busy when the item stays contended
     */
    take: async (keyId: string, wish: Wish, seen?: LimitState): Promise<Taking> => {
      let known = seen;
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const isNew: boolean = !known || known.window < wish.window;
        const window: number = isNew || !known ? wish.window : known.window;
        const taken: number = isNew || !known ? 0 : known.taken;
        const got = Math.min(wish.wanted, wish.limit - taken);
        if (got < wish.least) return { window, taken, got: 0 };
        const { now, against } = isNew ? await begin(keyId, wish, got) : await join(keyId, wish, window, got);
        if (now) return { window, taken: now.taken, got };
        known = against;
      }
      throw new DomainError('busy');
    },
    /** K1: when each key of a firm was used last, by key. */
    lastUses: async (firmId: string): Promise<Map<string, string>> => {
      const { Items = [] } = await db.client.send(
        new QueryCommand({ TableName: table, KeyConditionExpression: 'pk = :firm', ExpressionAttributeValues: { ':firm': firmId } }),
      );
      return new Map(Items.map(({ sk, lastUsedAt }) => [sk, lastUsedAt]));
    },
  };
};
