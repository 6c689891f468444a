import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { OrderState } from '#shared/domain/orders/order-life.ts';
import type { InstantRange } from '#shared/domain/orders/placed-range.ts';
import { getMany } from './batch-get.ts';
import { ConditionsFailed, createItem, type Database, decodeCursor, encodeCursor, type TransactItem, transact } from './database.ts';
import { externalKeyOf, numberedAs, type OrderItem, orderKey } from './order-store.ts';
import type { Page, PageRequest } from './page.ts';

/** Which orders of a firm are listed, and in which order of their placing. */
export type FirmList = { state?: OrderState; placed: InstantRange; order: 'newest' | 'oldest' };

/** Keys of the indexes are an instant and an id; these come before and after all of them. */
const [FIRST, LAST] = ['0', '~'];
const PLACED_KEY = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#ord_[0-9a-z]{28}$/;

/** A number that a firm has given stands once in its partition and names the order, so no two orders have the same one. */
const numberKey = (firmId: string, externalId: string) => ({ table: 'orders', pk: firmId, sk: `external#${externalId}` }) as const;

/** A firm's orders, by the indexes that hold them together, and its own numbers for them. An index lags by moments. */
export const firmOrderStore = (db: Database) => {
  const table = db.tables.orders;
  const query = async (index: string, pk: [name: string, value: string], range: InstantRange, oldest: boolean, page: PageRequest) => {
    const [name, value] = pk;
    const { from = FIRST, before = LAST } = range;
    const after = decodeCursor(page.cursor, (key) => PLACED_KEY.test(key) && key > from && key < before);
    const { table: _, ...start } = orderKey(after?.split('#')[1] ?? 'ord_');
    const { Items = [], LastEvaluatedKey } = await db.client.send(
      new QueryCommand({
        TableName: table,
        IndexName: index,
        KeyConditionExpression: `${name} = :value AND placedKey BETWEEN :from AND :before`,
        ExpressionAttributeValues: { ':value': value, ':from': from, ':before': before },
        ScanIndexForward: oldest,
        Limit: page.limit,
        ...(after && { ExclusiveStartKey: { ...start, [name]: value, placedKey: after } }),
      }),
    );
    return { rows: Items as OrderItem[], ...(LastEvaluatedKey && { nextCursor: encodeCursor(LastEvaluatedKey.placedKey as string) }) };
  };

  const numberItems = ({ id, firmId, externalId }: OrderItem, next: string): TransactItem[] => {
    const { table: _, ...before } = numberKey(firmId, externalId ?? '');
    const { pk, sk } = numberKey(firmId, next);
    return [createItem(table, { pk, sk, orderId: id }), ...(externalId ? [{ Delete: { TableName: table, Key: before } }] : [])];
  };

  return {
    /** O4: a firm's orders in one state, by when they were placed. O14: in all states. */
    list: (firmId: string, { state, placed, order }: FirmList, page: PageRequest): Promise<Page<OrderItem>> =>
      state
        ? query('firm', ['firmState', `${firmId}#${state}`], placed, order === 'oldest', page)
        : query('placed', ['firmId', firmId], placed, order === 'oldest', page),
    /** O15: the order that has a number of its firm's. */
    numbered: async (firmId: string, externalId: string): Promise<Page<OrderItem>> => {
      const { rows } = await query('external', ['externalKey', externalKeyOf(firmId, externalId)], {}, false, { limit: 1 });
      return { rows };
    },
    /** O16: which order holds a number of its firm's. */
    holderOf: async (firmId: string, externalId: string): Promise<string | undefined> =>
      (await getMany(db, [numberKey(firmId, externalId)]))[0]?.orderId,

    /** What belongs to giving an order, as read, another number, beside the order itself. */
    numberItems,
    /**
     * Gives an order, as read, a number, or another one than it has.
     * @returns whether it was given; not if the number is another order's, or the order has got another one meanwhile
     */
    giveNumber: async (order: OrderItem, externalId: string): Promise<boolean> => {
      const { table: _, ...Key } = orderKey(order.id);
      const give: TransactItem = {
        Update: {
          TableName: table,
          Key,
          UpdateExpression: 'SET externalId = :next, externalKey = :key',
          ConditionExpression: `attribute_exists(pk) AND ${numberedAs(order)}`,
          ExpressionAttributeValues: {
            ':next': externalId,
            ':key': externalKeyOf(order.firmId, externalId),
            ...(order.externalId && { ':externalId': order.externalId }),
          },
        },
      };
      try {
        await transact(db, [give, ...numberItems(order, externalId)]);
        return true;
      } catch (error) {
        if (error instanceof ConditionsFailed) return false;
        throw error;
      }
    },
  };
};
export type FirmOrderStore = ReturnType<typeof firmOrderStore>;
