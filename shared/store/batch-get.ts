import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { Database, Item } from './database.ts';
import type { TableName } from './tables.ts';

export type Key = { table: TableName; pk: string; sk: string };

/**
 * Up to 100 items of any tables in one round trip, in the order asked; undefined where there is none.
 * Keys that the database left unprocessed are asked for again.
 * @param strong unless whoever asks looks again, strongly, where it matters: that costs half
 */
export const getMany = async ({ client, tables }: Database, keys: Key[], strong = true): Promise<(Item | undefined)[]> => {
  const found = new Map<string, Item>();
  let request: Record<string, { Keys?: Item[]; ConsistentRead?: boolean }> = {};
  for (const { table, pk, sk } of keys) {
    request[tables[table]] ??= { Keys: [], ConsistentRead: strong };
    request[tables[table]]?.Keys?.push({ pk, sk });
  }
  for (let attempt = 0; Object.keys(request).length > 0; attempt += 1) {
    if (attempt === 5) throw new DomainError('busy');
    const { Responses = {}, UnprocessedKeys = {} } = await client.send(new BatchGetCommand({ RequestItems: request as never }));
    for (const [table, items] of Object.entries(Responses)) for (const item of items) found.set(`${table}|${item.pk}|${item.sk}`, item);
    request = UnprocessedKeys as typeof request;
  }
  return keys.map(({ table, pk, sk }) => found.get(`${tables[table]}|${pk}|${sk}`));
};
