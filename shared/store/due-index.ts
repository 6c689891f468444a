import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Database } from './database.ts';

/**
 * A partition of an index `due`; in so many parts where one would take more than 1,000 write units a second (docs/scale.md). An id always
 * falls into the same part. To have more parts, what stands in the index has to be written anew.
 */
export type Bucket = { name: string; parts: number };

const partName = ({ name, parts }: Bucket, part: number) => (parts === 1 ? name : `${name}#${part}`);

/** The partition that names an id. */
export const partOf = (bucket: Bucket, id: string): string => {
  let hash = 0;
  for (let at = 0; at < id.length; at += 1) hash = (Math.imul(hash, 31) + id.charCodeAt(at)) >>> 0;
  // Mixed, since the lowest bits alone would follow from the last letters.
  return partName(bucket, ((hash ^ (hash >>> 15)) >>> 0) % bucket.parts);
};

/**
 * The ids that a bucket names up to a time, earliest first.
 * @param limit how many at most
 */
export const dueInParts = async (db: Database, table: string, bucket: Bucket, until: string, limit: number): Promise<string[]> => {
  const parts = Array.from({ length: bucket.parts }, (_, part) => dueKeys(db, table, partName(bucket, part), until, limit));
  const keys = (await Promise.all(parts)).flat().sort();
  return keys.slice(0, limit).map(idOf);
};

/** The same of a partition that has no parts. */
export const dueIds = async (db: Database, table: string, bucket: string, until: string, limit: number): Promise<string[]> =>
  (await dueKeys(db, table, bucket, until, limit)).map(idOf);

/** The sort key is the time, `#`, the id. */
const idOf = (key: string): string => key.split('#')[1] as string;

/** Reads on, page after page, until there are so many keys or no more. */
const dueKeys = async ({ client }: Database, table: string, bucket: string, until: string, limit: number): Promise<string[]> => {
  const keys: string[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'due',
        KeyConditionExpression: 'dueBucket = :bucket AND dueKey < :until',
        ExpressionAttributeValues: { ':bucket': bucket, ':until': `${until}#~` },
        Limit: limit - keys.length,
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    keys.push(...Items.map(({ dueKey }) => dueKey as string));
    from = LastEvaluatedKey;
  } while (from && keys.length < limit);
  return keys;
};
