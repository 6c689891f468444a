import type { _Record } from '@aws-sdk/client-dynamodb-streams';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import type { DeadLetter } from '#infra/local/async/dead-letters.ts';
import { streamReader } from '#infra/local/async/stream-reader.ts';
import type { StreamShards } from '#infra/local/async/stream-shards.ts';
import type { Host } from '#infra/local/host.ts';
import { directoryForTest, hostForTest } from './host-for-test.ts';

const settings = { name: 'events', batchSize: 4, bisectOnError: true, maxRetries: 3 };
const numbers = ({ Records }: DynamoDBStreamEvent) => Records.map(({ dynamodb }) => Number(dynamodb?.SequenceNumber));

/** A shard with so many records, and where its reader stands. */
const shardOf = (count: number) => {
  const confirmed: number[] = [];
  let read = false;
  const shards: StreamShards = {
    next: async () => {
      const records: _Record[] = read
        ? []
        : Array.from({ length: count }, (_, n) => ({ eventName: 'INSERT', dynamodb: { SequenceNumber: String(n + 1) } }));
      read = true;
      return { shardId: 's', records };
    },
    confirm: (_shard, sequenceNumber) => confirmed.push(Number(sequenceNumber)),
  };
  return { shards, confirmed };
};
const failuresFrom = (sequenceNumber: number) => ({ batchItemFailures: [{ itemIdentifier: String(sequenceNumber) }] });

describe('the reader of a stream', () => {
  it('delivers in order and goes on from the record that a partial answer names', async () => {
    const { shards, confirmed } = shardOf(6);
    const seen: number[][] = [];
    let failed = false;
    const reader = streamReader(
      shards,
      settings,
      async (event) => {
        seen.push(numbers(event));
        if (failed || !numbers(event).includes(3)) return { batchItemFailures: [] };
        failed = true;
        return failuresFrom(3);
      },
      () => undefined,
    );
    expect(await reader.drain()).toBe(6);
    expect(seen).toEqual([
      [1, 2, 3, 4],
      [3, 4],
      [5, 6],
    ]);
    expect(confirmed).toEqual([2, 4, 6]);
  });

  it('halves a batch that throws until the bad record stands alone, buries that one and goes on', async () => {
    const { shards, confirmed } = shardOf(5);
    const seen: number[][] = [];
    const dead: DeadLetter[] = [];
    const reader = streamReader(
      shards,
      settings,
      async (event) => {
        seen.push(numbers(event));
        if (numbers(event).includes(1)) throw new Error('no');
        return { batchItemFailures: [] };
      },
      (letter) => dead.push(letter),
    );
    await reader.drain();
    expect(seen).toEqual([[1, 2, 3, 4], [1, 2], [1], [1], [2, 3, 4, 5]]);
    expect(dead).toMatchObject([{ source: 'stream:events', receives: 4 }]);
    expect(confirmed.at(-1)).toBe(5);
  });

  it('takes a failure that names no record for the whole batch', async () => {
    const { shards } = shardOf(1);
    let calls = 0;
    const reader = streamReader(
      shards,
      settings,
      async () => {
        calls += 1;
        return calls === 1 ? failuresFrom(99) : { batchItemFailures: [] };
      },
      () => undefined,
    );
    await reader.drain();
    expect(calls).toBe(2);
  });
});

describe('the events table’s stream', () => {
  const write = (host: Host, sk: string) =>
    host.operator.client.send(new PutCommand({ TableName: host.operator.tables.events, Item: { pk: 'subject', sk, n: 1 } }));
  const audit = (seen: string[]) => () => async (event: unknown) => {
    seen.push(...(event as DynamoDBStreamEvent).Records.map(({ dynamodb }) => String(dynamodb?.NewImage?.sk?.S)));
    return { batchItemFailures: [] };
  };

  it('reaches its function when the host settles', async () => {
    const seen: string[] = [];
    const host = await hostForTest({ replaced: { audit: audit(seen) } });
    for (const sk of ['v0001', 'v0002', 'v0003']) await write(host, sk);
    await host.settle();
    await host.settle();
    expect(seen).toEqual(['v0001', 'v0002', 'v0003']);
  });

  it('reaches it by itself when the host runs in the background', async () => {
    const seen: string[] = [];
    const host = await hostForTest({ replaced: { audit: audit(seen) }, background: true });
    await write(host, 'v0001');
    await expect.poll(() => seen, { timeout: 5_000 }).toEqual(['v0001']);
  });

  it('goes on after a restart where it stood', async () => {
    const dataDir = directoryForTest();
    const first: string[] = [];
    const host = await hostForTest({ dataDir, replaced: { audit: audit(first) } });
    await write(host, 'v0001');
    await host.settle();
    await write(host, 'v0002');
    await host.stop();
    const second: string[] = [];
    const again = await hostForTest({ dataDir, replaced: { audit: audit(second) } });
    await write(again, 'v0003');
    await again.settle();
    expect([first, second]).toEqual([['v0001'], ['v0002', 'v0003']]);
  });
});
