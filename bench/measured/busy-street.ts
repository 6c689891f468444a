import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { startBenchWorld } from './bench-world.ts';
import { type TimedCall, timedFunctions } from './timed-functions.ts';

const UNITS = 300;
/** Calls of each route that only warm the function. */
const WARMING = 20;
const ROUNDS = 6;
const PER_ROUND = 20;

/** Calls of HTTP functions, timed, and how long bare transactions of the same emulator took. */
export type BusyStreet = { calls: TimedCall[]; rawTransactionsMs: number[] };

const withoutWarming = (calls: TimedCall[]): TimedCall[] => {
  const seen = new Map<string, number>();
  return calls.filter(({ route }) => {
    const count = (seen.get(route) ?? 0) + 1;
    seen.set(route, count);
    return count > WARMING;
  });
};

const repeat = async (times: number, work: (n: number) => Promise<unknown>) => {
  for (let n = 0; n < times; n += 1) await work(n);
};

/**
 * A street on which much goes on: orders placed and withdrawn in turn with bare transactions of three items, ratings, homes, lists. One
 * request at a time, so one connection to the emulator.
 */
export const busyStreet = async (): Promise<BusyStreet> => {
  const { calls, replaced } = await timedFunctions();
  const world = await startBenchWorld(UNITS, { replaced });
  const { must, compound, firm, host } = world;
  const of = `/v1/compounds/${compound.id}`;
  const { client, tables } = host.operator;
  const rawTransactionsMs: number[] = [];
  const rawTransaction = async (n: number) => {
    const Items = ['a', 'b', 'c'].map((sk) => ({ pk: `raw-${n}`, sk, text: 'x'.repeat(300) }));
    const from = performance.now();
    await client.send(new TransactWriteCommand({ TransactItems: Items.map((Item) => ({ Put: { TableName: tables.orders, Item } })) }));
    rawTransactionsMs.push(performance.now() - from);
  };
  try {
    await repeat(WARMING, rawTransaction);
    rawTransactionsMs.length = 0;
    await repeat(ROUNDS, async (round) => {
      await repeat(PER_ROUND, async () => {
        const { id } = await world.place();
        await must(`POST ${of}/orders/${id}/withdraw`, { token: compound.committee, body: { reason: '计划有变' } }, 200);
      });
      await repeat(PER_ROUND, (n) => rawTransaction(WARMING + round * PER_ROUND + n));
    });

    const order = await world.place(compound, world.offer.id, 1);
    await world.accept(order.id, '2026-12-02');
    await world.to('2026-12-21T00:00:00.000Z');
    const links = await world.links();
    const staff = { token: compound.committee };
    await repeat(150, async (n) => {
      const token = links[n]?.token ?? '';
      await must('GET /v1/household', { token });
      await world.rate(order.id, token, 5);
      await must(`GET ${of}/orders?limit=20`, staff);
      await must(`GET ${of}/orders/${order.id}`, staff);
      await must('GET /v1/firm/orders?state=rating', { token: firm.key });
      if (n < 80) {
        await must(`GET ${of}/menu`, staff);
        await must(`GET ${of}/roll?limit=100`, staff);
        await must('GET /v1/street/compounds', { token: world.street });
      }
    });
    return { calls: withoutWarming(calls), rawTransactionsMs };
  } finally {
    await world.stop();
  }
};
