import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { PaymentChannel } from '#shared/domain/ledger/accounts.ts';
import type { Database, TransactItem } from '../database.ts';
import { type PageRequest, queryPage } from '../page.ts';

/** Money that common parts earned: the owners', never the firm's (Civil Code 275, 282). */
export type CommonRevenueItem = {
  id: string;
  amountFen: number;
  channel: PaymentChannel;
  source: string;
  receivedAt: string;
  cashier: string;
};

export const commonRevenueStore = (db: Database) => {
  const table = db.tables.ledger;
  const totalKey = (compoundId: string) => ({ pk: compoundId, sk: 'common-total' });
  return {
    /** What came in, and the compound's total, as items of the entry that books it. */
    items: (compoundId: string, revenue: CommonRevenueItem): TransactItem[] => [
      { Put: { TableName: table, Item: { pk: compoundId, sk: `common#${revenue.receivedAt}#${revenue.id}`, ...revenue } } },
      {
        Update: {
          TableName: table,
          Key: totalKey(compoundId),
          UpdateExpression: 'ADD amountFen :fen',
          ExpressionAttributeValues: { ':fen': revenue.amountFen },
        },
      },
    ],
    /** The total as entries count it, in place of what was read; it does not hold if something came in since. */
    correctItem: (compoundId: string, seenFen: number, countedFen: number): TransactItem => ({
      Update: {
        TableName: table,
        Key: totalKey(compoundId),
        UpdateExpression: 'SET amountFen = :counted',
        ConditionExpression: `amountFen = :seen${seenFen === 0 ? ' OR attribute_not_exists(pk)' : ''}`,
        ExpressionAttributeValues: { ':counted': countedFen, ':seen': seenFen },
      },
    }),
    /** L29: what a compound's common parts have earned so far, in fen. */
    total: async (compoundId: string): Promise<number> => {
      const { Item } = await db.client.send(new GetCommand({ TableName: table, Key: totalKey(compoundId), ConsistentRead: true }));
      return (Item?.amountFen as number | undefined) ?? 0;
    },
    /** L30: a compound's common revenue, newest first. */
    revenue: (compoundId: string, page: PageRequest) =>
      queryPage<CommonRevenueItem>(db, table, compoundId, 'common#', page, { ScanIndexForward: false }),
  };
};
