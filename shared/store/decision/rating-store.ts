import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { unitSortKey } from '#shared/domain/roll/unit-ref.ts';
import type { Database } from '../database.ts';
import { queryAll } from '../page.ts';

export type RatingItem = {
  unit: string;
  overall: number;
  services: Record<string, number>;
  comment?: string;
  wouldContinue: boolean;
  ratedAt: string;
};

/** Ratings of one trial of an order: an extended trial is rated anew, and what was said of the first stays. */
const prefixOf = (trial: number) => `rating#${trial}#`;

export const ratingStore = (db: Database) => {
  const table = db.tables.orders;
  const keyOf = (orderId: string, trial: number, unit: string) => ({ pk: orderId, sk: `${prefixOf(trial)}${unitSortKey(unit)}` });
  return {
    /**
     * Writes a household's rating over its earlier one: one write unit, nothing shared touched.
     * @returns false if a later rating stands already (an earlier request that was held up must not undo it)
     */
    rate: async (orderId: string, trial: number, rating: RatingItem): Promise<boolean> => {
      try {
        await db.client.send(
          new PutCommand({
            TableName: table,
            Item: { ...keyOf(orderId, trial, rating.unit), ...rating },
            ConditionExpression: 'attribute_not_exists(pk) OR ratedAt <= :at',
            ExpressionAttributeValues: { ':at': rating.ratedAt },
          }),
        );
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
    /** O6: a household's own rating. */
    rating: async (orderId: string, trial: number, unit: string): Promise<RatingItem | undefined> => {
      const { Item } = await db.client.send(new GetCommand({ TableName: table, Key: keyOf(orderId, trial, unit), ConsistentRead: true }));
      return Item as RatingItem | undefined;
    },
    /** O7: all ratings of a trial, counted from the items. */
    ratings: (orderId: string, trial: number) => queryAll<RatingItem>(db, table, orderId, prefixOf(trial)),
  };
};

export type RatingStore = ReturnType<typeof ratingStore>;
