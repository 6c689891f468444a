import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Database, TransactItem } from '../database.ts';

/** The last number given to a document of a compound and year: 0 before the first. Numbers follow each other without gaps. */
export const numberStore = (db: Database) => {
  const table = db.tables.ledger;
  const keyOf = (compoundId: string, series: string, year: string) => ({ pk: compoundId, sk: `last-number#${series}#${year}` });
  return {
    /** L24: the last number of a series and year. */
    last: async (compoundId: string, series: string, year: string): Promise<number> => {
      const { Item } = await db.client.send(
        new GetCommand({ TableName: table, Key: keyOf(compoundId, series, year), ConsistentRead: true }),
      );
      return (Item?.last as number | undefined) ?? 0;
    },
    /** Takes the number after `last`, as an item of what it numbers; it does not hold if somebody else took it. */
    takeItem: (compoundId: string, series: string, year: string, last: number): TransactItem => ({
      Update: {
        TableName: table,
        Key: keyOf(compoundId, series, year),
        UpdateExpression: 'SET #last = :next',
        ConditionExpression: last === 0 ? 'attribute_not_exists(#last)' : '#last = :seen',
        ExpressionAttributeNames: { '#last': 'last' },
        ExpressionAttributeValues: { ':next': last + 1, ...(last > 0 && { ':seen': last }) },
      },
    }),
  };
};
