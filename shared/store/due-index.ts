import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Database } from './database.ts';

/**
 * The ids that an index `due` names up to a time, earliest first: its sort key is the time, `#`, the id.
 * @param limit how many at most; the index is read on, page after page, until there are so many or no more
 */
export const dueIds = async ({ client }: Database, table: string, bucket: string, until: string, limit: number): Promise<string[]> => {
  const ids: string[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'due',
        KeyConditionExpression: 'dueBucket = :bucket AND dueKey < :until',
        ExpressionAttributeValues: { ':bucket': bucket, ':until': `${until}#~` },
        Limit: limit - ids.length,
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    ids.push(...Items.map((item) => (item.dueKey as string).split('#')[1] as string));
    from = LastEvaluatedKey;
  } while (from && ids.length < limit);
  return ids;
};
