import { DeleteCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitSortKey } from '#shared/domain/roll/unit-ref.ts';
import { type TransactItem, transact } from '#shared/store/database.ts';
import { sumsStore } from '#shared/store/ledger/sums-store.ts';
import type { TableName } from '#shared/store/tables.ts';
import { BILL_FEN, type BilledWorld, QUARTER, startBilledWorld } from '../billed-world.ts';

let world: BilledWorld;
let receipts = 0;
beforeAll(async () => {
  world = await startBilledWorld({ units: 12 });
  await world.receive('first', 11, { amountFen: BILL_FEN });
  await world.reconcile();
});
afterAll(() => world.stop());

type Place = { table: TableName; pk: string; sk: string };
const billOf = (n: number): Place => ({ table: 'ledger', pk: `${world.orderId}#${QUARTER}`, sk: `unit#${unitSortKey(world.unit(n))}` });
const accountOf = (n: number): Place => ({ table: 'ledger', pk: world.compound.id, sk: `account#${unitSortKey(world.unit(n))}` });

/** Changes one stored number behind the product's back. */
const damage = ({ table, ...Key }: Place, name: string, by: number) =>
  world.host.operator.client.send(
    new UpdateCommand({
      TableName: world.host.operator.tables[table],
      Key,
      UpdateExpression: 'ADD #name :by',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#name': name },
      ExpressionAttributeValues: { ':by': by },
    }),
  );
const damageSums = async (which: 'total' | 'day', received: number) => {
  const [total, day] = sumsStore(world.host.operator).addItems(world.orderId, QUARTER, '2027-04-02', { received });
  await transact(world.host.operator, [which === 'total' ? total : day] as TransactItem[]);
};
/** Money that a household pays, a little of it ahead: what a night is to count. */
const pays = async (n: number) => {
  receipts += 1;
  await world.receive(`r-${receipts}`, n, { amountFen: 500, surplus: 'credit' });
  await world.host.settle();
  return `entry#receipt#r-${receipts}`;
};
const night = async () => {
  const found = await world.reconcile();
  const { whole, bills, entries, differences = -1 } = (found?.facts ?? {}) as Record<string, unknown> & { differences?: number };
  return { whole, bills, entries, differences, what: (found?.differences ?? []).map(({ what }) => what).join('; ') };
};
/** Whole counts come once a week; the one after this is a week away. */
const wholeCount = async () => {
  for (let nights = 0; nights < 8; nights += 1) if ((await night()).whole) return;
  throw new Error('a week without a whole count');
};

it('counts what has changed, and everything once a week', async () => {
  await wholeCount();
  expect(await night()).toEqual({ whole: false, bills: 0, entries: 0, differences: 0, what: '' });
  await world.receive('later', 0, { amountFen: BILL_FEN + 700, surplus: 'credit' });
  await world.ask(`POST ${world.bill(1)}/waivers`, { amountFen: 100, reason: '困难', approver: '王' });
  expect(await night()).toMatchObject({ whole: false, bills: 2, entries: 2, differences: 0 });
  expect(await night()).toMatchObject({ whole: false, bills: 0, entries: 0, differences: 0 });
  const quiet = [await night(), await night(), await night(), await night()];
  expect(quiet.map(({ whole }) => whole)).toEqual([false, false, false, true]);
  expect(quiet.at(-1)).toMatchObject({ bills: 12, entries: 3, differences: 0 });
});

describe('names in the next night what does not fit where something has happened, or in sums', () => {
  const defects: Record<string, { spoil: (by: number, entry: string) => Promise<unknown>; what: () => string }> = {
    'a bill': {
      spoil: (by) => damage(billOf(2), 'received', by),
      what: () => `received of bill ${world.orderId}#${QUARTER}#${world.unit(2)}`,
    },
    'what is paid ahead': { spoil: (by) => damage(accountOf(0), 'prepaidFen', by), what: () => `paid ahead by ${world.unit(0)}` },
    'an entry': {
      spoil: (by, sk) => damage({ table: 'events', pk: world.compound.id, sk }, 'prepaidFen', by),
      what: () => 'paid ahead by',
    },
    'the sums of a period': { spoil: (by) => damageSums('total', by), what: () => `received of sums ${world.orderId}#${QUARTER}` },
    'the sums of a day long ago': {
      spoil: (by) => damageSums('day', by),
      what: () => `received of day ${world.orderId}#${QUARTER}#2027-04-02`,
    },
  };
  for (const [name, { spoil, what }] of Object.entries(defects))
    it(name, async () => {
      await wholeCount();
      const entry = await pays(2);
      await pays(0);
      await spoil(7, entry);
      const found = await night();
      expect(found).toMatchObject({ whole: true });
      expect(found.differences).toBeGreaterThan(0);
      expect(found.what).toContain(what());
      await spoil(-7, entry);
      expect(await night()).toMatchObject({ whole: true, differences: 0, what: '' });
    });
});

it('names within a week what was changed past every entry', async () => {
  for (const [place, name] of [
    [billOf(5), 'waived'],
    [{ table: 'ledger', pk: world.compound.id, sk: 'common-total' }, 'amountFen'],
  ] as const) {
    if (name === 'amountFen') await world.ask(`POST ${world.of}/common-revenue`, { amountFen: 5_000, channel: 'cash', source: '车位' });
    await wholeCount();
    await world.to(new Date(Date.parse(world.host.clock.now()) + 2 * 86_400_000).toISOString());
    await damage(place, name, 7);
    const nights = [];
    for (let day = 0; day < 7; day += 1) nights.push(await night());
    expect(nights.some(({ whole, differences }) => whole && differences > 0)).toBe(true);
    await damage(place, name, -7);
    await wholeCount();
  }
});

it('counts everything when bills were issued or common parts have earned something', async () => {
  await wholeCount();
  await world.ask(`POST ${world.of}/common-revenue`, { amountFen: 300, channel: 'cash', source: '车位' });
  expect(await night()).toMatchObject({ whole: true, differences: 0 });
});

it('counts everything where the journal has lost an entry, and finds nothing amiss with the money', async () => {
  await wholeCount();
  const key = await pays(3);
  const { operator } = world.host;
  const month = `${world.compound.id}#${world.host.clock.now().slice(0, 7)}`;
  const { Items = [] } = await operator.client.send(
    new QueryCommand({
      TableName: operator.tables.ledger,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': month },
    }),
  );
  const lost = Items.find(({ sk }) => key.endsWith(String(sk).split('#').slice(2).join('#')));
  expect(lost).toBeDefined();
  await operator.client.send(new DeleteCommand({ TableName: operator.tables.ledger, Key: { pk: month, sk: lost?.sk } }));
  expect(await night()).toMatchObject({ whole: true, differences: 0 });
});
