import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { type Database, decodeCursor, encodeCursor, type Item } from './database.ts';

export type PageRequest = { cursor?: string; limit: number };
export type Page<T> = { rows: T[]; nextCursor?: string };

/** One page of the items of a partition whose sort key begins with a prefix: exactly one query. */
export const queryPage = async <T extends Item>(
  db: Database,
  table: string,
  pk: string,
  prefix: string,
  page: PageRequest,
  extra: Partial<QueryCommandInput> = {},
): Promise<Page<T>> => {
  const from = decodeCursor(page.cursor, (key) => key.startsWith(prefix));
  const { Items = [], LastEvaluatedKey } = await db.client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
      Limit: page.limit,
      ...(from && { ExclusiveStartKey: { pk, sk: from } }),
      ...extra,
    }),
  );
  return { rows: Items as T[], ...(LastEvaluatedKey && { nextCursor: encodeCursor(LastEvaluatedKey.sk as string) }) };
};

/** All items of a partition with sort keys from one to another, page after page, strongly consistent. */
export const queryRange = async <T extends Item>(
  { client }: Database,
  table: string,
  pk: string,
  from: string,
  to: string,
): Promise<T[]> => {
  const rows: T[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': to },
        ConsistentRead: true,
        ...(start && { ExclusiveStartKey: start }),
      }),
    );
    rows.push(...(Items as T[]));
    start = LastEvaluatedKey;
  } while (start);
  return rows;
};

/**
 * All items of a partition whose sort key begins with a prefix, page after page: for what must be counted whole.
 * @param strong unless whoever asks looks again, strongly, where it matters: that costs half
 */
export const queryAll = async <T extends Item>(
  { client }: Database,
  table: string,
  pk: string,
  prefix: string,
  attributes?: string[],
  strong = true,
): Promise<T[]> => {
  const rows: T[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
        ConsistentRead: strong,
        ...(attributes && {
          ProjectionExpression: attributes.map((_, n) => `#a${n}`).join(', '),
          ExpressionAttributeNames: Object.fromEntries(attributes.map((name, n) => [`#a${n}`, name])),
        }),
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    rows.push(...(Items as T[]));
    from = LastEvaluatedKey;
  } while (from);
  return rows;
};
