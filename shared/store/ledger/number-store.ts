import type { Database, TransactItem } from '../database.ts';

/** Where the last number given to a document of a compound and year stands; nothing before the first. Numbers follow each other without gaps. */
export const numberKey = (compoundId: string, series: string, year: string) =>
  ({ table: 'ledger', pk: compoundId, sk: `last-number#${series}#${year}` }) as const;

export const numberStore = (db: Database) => ({
  /**
   * Takes the number after `last`, as an item of what it numbers; it does not hold if somebody else took it.
   * @param next further on where a counter was lost: the last number that is in use
   */
  takeItem: (compoundId: string, series: string, year: string, last: number, next = last + 1): TransactItem => {
    const { pk, sk } = numberKey(compoundId, series, year);
    return {
      Update: {
        TableName: db.tables.ledger,
        Key: { pk, sk },
        UpdateExpression: 'SET #last = :next',
        ConditionExpression: last === 0 ? 'attribute_not_exists(#last)' : '#last = :seen',
        ExpressionAttributeNames: { '#last': 'last' },
        ExpressionAttributeValues: { ':next': next, ...(last > 0 && { ':seen': last }) },
      },
    };
  },
});
