import { randomUUID } from 'node:crypto';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Database, Item } from '#shared/store/database.ts';
import type { TableName } from '#shared/store/tables.ts';

/** All items of a table, by its physical name. */
export const itemsOf = async ({ client }: Database, TableName: string): Promise<Item[]> => {
  const items: Item[] = [];
  let from: Item | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName, ConsistentRead: true, ...(from && { ExclusiveStartKey: from }) }));
    items.push(...((page.Items ?? []) as Item[]));
    from = page.LastEvaluatedKey;
  } while (from);
  return items;
};

const BATCH = 25;
/** Writes or deletes items behind the product's back. */
export const writeAll = async ({ client }: Database, TableName: string, items: readonly Item[], what: 'put' | 'delete'): Promise<void> => {
  for (let from = 0; from < items.length; from += BATCH) {
    const requests = items
      .slice(from, from + BATCH)
      .map((item) => (what === 'put' ? { PutRequest: { Item: item } } : { DeleteRequest: { Key: { pk: item.pk, sk: item.sk } } }));
    await client.send(new BatchWriteCommand({ RequestItems: { [TableName]: requests } }));
  }
};

/** A table as it is now, as point-in-time recovery makes a copy of it: a table of its own. @returns its name */
export const copyOf = async (db: Database, table: TableName): Promise<string> => {
  const source = db.tables[table];
  const copy = `${source}-${randomUUID()}`;
  await db.client.send(
    new CreateTableCommand({
      TableName: copy,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  );
  await writeAll(db, copy, await itemsOf(db, source), 'put');
  return copy;
};
