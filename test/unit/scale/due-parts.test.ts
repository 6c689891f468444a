import { describe, expect, it } from 'vitest';
import type { Database } from '#shared/store/database.ts';
import { type Bucket, dueInParts, partOf } from '#shared/store/due-index.ts';

const BUCKET: Bucket = { name: 'due', parts: 4 };
const ids = Array.from({ length: 4_000 }, (_, n) => `ord_04tmb59n5ega78zv4y${n.toString(36).padStart(10, '0')}`);

/** An index in memory, two keys a page. */
const indexOf = (keys: Map<string, string[]>) => {
  const asked: string[] = [];
  const send = async ({
    input,
  }: {
    input: { ExpressionAttributeValues: Record<string, string>; ExclusiveStartKey?: { at: number }; Limit: number };
  }) => {
    const { ':bucket': bucket = '', ':until': until = '' } = input.ExpressionAttributeValues;
    asked.push(bucket);
    const from = input.ExclusiveStartKey?.at ?? 0;
    const due = (keys.get(bucket) ?? []).filter((key) => key < until).sort();
    const page = due.slice(from, from + Math.min(2, input.Limit));
    const more = from + page.length < due.length;
    return { Items: page.map((dueKey) => ({ dueKey })), ...(more && { LastEvaluatedKey: { at: from + page.length } }) };
  };
  return { db: { client: { send }, tables: {} } as unknown as Database, asked };
};

describe('a bucket in parts', () => {
  it('puts an id always into the same part, and about as many into each', () => {
    const counts = new Map<string, number>();
    for (const id of ids) {
      expect(partOf(BUCKET, id)).toBe(partOf(BUCKET, id));
      counts.set(partOf(BUCKET, id), (counts.get(partOf(BUCKET, id)) ?? 0) + 1);
    }
    expect(counts.size).toBe(BUCKET.parts);
    for (const count of counts.values()) expect(count / (ids.length / BUCKET.parts)).toBeCloseTo(1, 0.5);
  });

  it('tells what is due in all of them, earliest first, as many as asked for', async () => {
    const due = ids.slice(0, 60).map((id, n) => ({ id, at: `2027-01-${String(1 + ((7 * n) % 28)).padStart(2, '0')}` }));
    const keys = new Map<string, string[]>();
    for (const { id, at } of due) keys.set(partOf(BUCKET, id), [...(keys.get(partOf(BUCKET, id)) ?? []), `${at}#${id}`]);
    const early = due.filter(({ at }) => at <= '2027-01-10').sort((a, b) => (`${a.at}#${a.id}` < `${b.at}#${b.id}` ? -1 : 1));
    const { db, asked } = indexOf(keys);
    expect(await dueInParts(db, 'orders', BUCKET, '2027-01-10', 100)).toEqual(early.map(({ id }) => id));
    expect(new Set(asked).size).toBe(BUCKET.parts);
    expect(await dueInParts(db, 'orders', BUCKET, '2027-01-10', 5)).toEqual(early.slice(0, 5).map(({ id }) => id));
  });

  it('of one part is a partition of its own name', () => {
    expect(partOf({ name: 'bill', parts: 1 }, 'ord_1')).toBe('bill');
  });
});
