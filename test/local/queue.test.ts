import type { SQSEvent } from 'aws-lambda';
import { expect, it } from 'vitest';
import type { DeadLetter } from '#infra/local/async/dead-letters.ts';
import { localQueue } from '#infra/local/async/local-queue.ts';
import { hostForTest } from './host-for-test.ts';

const settings = { name: 'q', batchSize: 3, visibilitySeconds: 60, maxReceives: 3 };
const bodies = ({ Records }: SQSEvent) => Records.map(({ body }) => JSON.parse(body) as number);

it('gives messages in batches, as SQS events', async () => {
  const seen: SQSEvent[] = [];
  const queue = localQueue(
    settings,
    async (event) => {
      seen.push(event);
      return { batchItemFailures: [] };
    },
    () => undefined,
  );
  for (const n of [1, 2, 3, 4]) queue.send(n);
  expect(await queue.drain(false)).toBe(4);
  expect(seen.map(bodies)).toEqual([[1, 2, 3], [4]]);
  expect(seen[0]?.Records[0]).toMatchObject({
    eventSource: 'aws:sqs',
    attributes: { ApproximateReceiveCount: '1' },
    messageId: expect.any(String),
    receiptHandle: expect.any(String),
  });
  expect(queue.size).toBe(0);
});

it('keeps what failed out of sight until its visibility timeout is over', async () => {
  const seen: number[][] = [];
  const queue = localQueue(
    settings,
    async (event) => {
      seen.push(bodies(event));
      return {
        batchItemFailures: event.Records.filter(({ body }) => body === '2').map(({ messageId }) => ({ itemIdentifier: messageId })),
      };
    },
    () => undefined,
  );
  for (const n of [1, 2, 3]) queue.send(n);
  await queue.drain(false);
  await queue.drain(false);
  expect(seen).toEqual([[1, 2, 3]]);
  expect(queue.size).toBe(1);
});

it('tries what failed again, and lays it with the dead letters after the last receipt', async () => {
  const seen: string[] = [];
  const dead: DeadLetter[] = [];
  const queue = localQueue(
    settings,
    async ({ Records }) => {
      seen.push(...Records.map(({ body, attributes }) => `${body}@${attributes.ApproximateReceiveCount}`));
      if (Records.some(({ body }) => body === '"poison"')) throw new Error('no');
      return { batchItemFailures: [] };
    },
    (letter) => dead.push(letter),
  );
  queue.send('poison');
  expect(await queue.drain(true)).toBe(0);
  queue.send('good');
  await queue.drain(true);
  expect(seen).toEqual(['"poison"@1', '"poison"@2', '"poison"@3', '"good"@1']);
  expect(dead).toMatchObject([{ source: 'queue:q', receives: 3, content: 'poison' }]);
  expect(queue.size).toBe(0);
});

it('carries messages between functions of the host, until all is done', async () => {
  const worked: number[] = [];
  const host = await hostForTest({
    replaced: {
      // A page queues the next one, as billing does.
      'billing-page': (platform) => async (event) => {
        for (const { body } of (event as SQSEvent).Records) {
          const { page } = JSON.parse(body) as { page: number };
          worked.push(page);
          if (page < 4) await platform.queues.send('billing-pages', { page: page + 1 });
        }
        return { batchItemFailures: [] };
      },
      'billing-start': (platform) => async () => {
        if (worked.length === 0) await platform.queues.send('billing-pages', { page: 1 });
      },
    },
  });
  await host.settle();
  expect(worked).toEqual([1, 2, 3, 4]);
});

it('shows dead letters on the host, and settles although the schedule queues the same again', async () => {
  const host = await hostForTest({
    replaced: {
      'billing-page': () => async () => {
        throw new Error('never');
      },
      'billing-start': (platform) => async () => {
        await platform.queues.send('billing-pages', { orderId: 'x' });
      },
    },
  });
  await host.settle();
  expect(host.deadLetters).toMatchObject([{ source: 'queue:billing-pages', receives: 5, content: { orderId: 'x' } }]);
});

it('serves so many at once as the consumer may have, and gives what one has to nobody else', async () => {
  const given: string[] = [];
  const waiting: (() => void)[] = [];
  const queue = localQueue(
    { ...settings, batchSize: 1, concurrency: 2 },
    async ({ Records }) => {
      given.push(Records[0]?.body ?? '');
      await new Promise<void>((finish) => waiting.push(finish));
      return { batchItemFailures: [] };
    },
    () => undefined,
  );
  for (const n of [1, 2, 3]) queue.send(n);
  const drains = [queue.drain(false), queue.drain(true)];
  expect(given).toEqual(['1', '2']);
  while (queue.size > 0) {
    expect(waiting.length).toBeLessThanOrEqual(2);
    for (const finish of waiting.splice(0)) finish();
    await new Promise(setImmediate);
  }
  await Promise.all(drains);
  expect(given).toEqual(['1', '2', '3']);
});

it('goes on with others while one message hangs', async () => {
  const done: string[] = [];
  let release: () => void = () => undefined;
  const queue = localQueue(
    { ...settings, batchSize: 1, concurrency: 2 },
    async ({ Records }) => {
      const body = Records[0]?.body ?? '';
      if (body === '"hangs"') await new Promise<void>((open) => (release = open));
      done.push(body);
      return { batchItemFailures: [] };
    },
    () => undefined,
  );
  queue.send('hangs');
  const hanging = queue.drain(false);
  for (const n of [1, 2, 3]) queue.send(n);
  void queue.drain(false);
  while (done.length < 3) await new Promise(setImmediate);
  expect(done).toEqual(['1', '2', '3']);
  release();
  await hanging;
  expect(queue.size).toBe(0);
});
