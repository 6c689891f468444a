import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Database, Item } from '#shared/store/database.ts';
import { type TableName, tableNames } from '#shared/store/tables.ts';

/** Everything that is stored, as it lies in the tables: what invariants are read from, without any of the product's own reading. */
export type Stored = Record<TableName, Item[]>;

/** The database returns the attributes of maps in any order. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, inOrder(inner)]),
  );
};

const ofTable = async ({ client, tables }: Database, name: TableName): Promise<Item[]> => {
  const items: Item[] = [];
  let from: Item | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: tables[name], ConsistentRead: true, ...(from && { ExclusiveStartKey: from }) }),
    );
    items.push(...((page.Items ?? []).map(inOrder) as Item[]));
    from = page.LastEvaluatedKey;
  } while (from);
  return items.sort((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1));
};

/** @param names tables to look into; the others are as if they were empty */
export const allItems = async (db: Database, names: readonly TableName[] = tableNames): Promise<Stored> =>
  Object.fromEntries(
    await Promise.all(tableNames.map(async (name) => [name, names.includes(name) ? await ofTable(db, name) : []] as const)),
  ) as Stored;
