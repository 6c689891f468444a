import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Database, Item } from './database.ts';
import type { OrderItem } from './order-store.ts';

/** Orders of many compounds, by the indexes that hold them together. An index lags by moments, as for every list of orders. */
export const streetOrderStore = ({ client, tables }: Database) => {
  /** All of an index's partition: what is counted is read whole. */
  const allOf = async <T extends Item>(index: string, key: string, value: string): Promise<T[]> => {
    const rows: T[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: tables.orders,
          IndexName: index,
          KeyConditionExpression: `${key} = :value`,
          ExpressionAttributeValues: { ':value': value },
          ...(from && { ExclusiveStartKey: from }),
        }),
      );
      rows.push(...(Items as T[]));
      from = LastEvaluatedKey;
    } while (from);
    return rows;
  };

  return {
    /** O12: a street's orders that are under way, all of them: one for each compound, or a few. */
    running: (streetId: string) => allOf<OrderItem>('street', 'runsIn', streetId),
    /** O13: how the trials of a firm's orders came out, a text for each order that has had one decided. */
    trialsOf: async (firmId: string): Promise<string[]> =>
      (await allOf<{ trials: string }>('tried', 'firmId', firmId)).map(({ trials }) => trials),
  };
};
export type StreetOrderStore = ReturnType<typeof streetOrderStore>;
