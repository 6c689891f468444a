import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { compoundOf } from '#shared/platform/ids.ts';
import { createItem, type Database, type TransactItem } from '../database.ts';
import { type PageRequest, queryPage } from '../page.ts';

/** A dispute that waits for the committee. It stands while it is open; the entries that began and ended it are its history. */
export type DisputeItem = { id: string; orderId: string; period: string; unit: string; openFen: number; reason: string; openedAt: string };

/** A dispute's id begins with its compound's, as an order's does. */
const keyOf = (id: string) => ({ pk: compoundOf(id), sk: `dispute#${id}` });

export const disputeStore = (db: Database) => {
  const table = db.tables.ledger;
  return {
    /** As an item of the entry that holds the bill back. */
    openItem: (dispute: DisputeItem): TransactItem => createItem(table, { ...keyOf(dispute.id), ...dispute }),
    /** As an item of the entry that decides; it does not hold if somebody else decided. */
    closeItem: (id: string): TransactItem => ({
      Delete: { TableName: table, Key: keyOf(id), ConditionExpression: 'attribute_exists(pk)' },
    }),
    /** L22: an open dispute. */
    dispute: async (id: string): Promise<DisputeItem | undefined> => {
      const { Item } = await db.client.send(new GetCommand({ TableName: table, Key: keyOf(id), ConsistentRead: true }));
      return Item as DisputeItem | undefined;
    },
    /** L23: a compound's open disputes. */
    ofCompound: (compoundId: string, page: PageRequest) => queryPage<DisputeItem>(db, table, compoundId, 'dispute#', page),
  };
};
