import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Faults } from '#infra/local/grants.ts';
import { unitSortKey } from '#shared/domain/roll/unit-ref.ts';
import { type TransactItem, transact } from '#shared/store/database.ts';
import { sumsStore } from '#shared/store/ledger/sums-store.ts';
import type { TableName } from '#shared/store/tables.ts';
import { BILL_FEN, type BilledWorld, QUARTER, startBilledWorld } from '../billed-world.ts';
import { cutCall } from '../cut-off.ts';

let world: BilledWorld;
const faults: Faults = {};
beforeEach(async () => {
  world = await startBilledWorld({ units: 4, faults });
  await world.receive('1', 0, { amountFen: BILL_FEN + 500, surplus: 'credit' });
  await world.receive('2', 1, { amountFen: 1_000 });
  await world.ask(`POST ${world.bill(1)}/credit-notes`, { amountFen: 6_000, reason: '更正' });
  await world.ask(`POST ${world.bill(2)}/waivers`, { amountFen: 100, reason: '困难', approver: '王' });
  await world.ask(`POST ${world.of}/common-revenue`, { amountFen: 5_000, channel: 'cash', source: '车位' });
  await world.api(`POST /v1/household/bills/${world.orderId}/${QUARTER}/dispute`, {
    token: world.compound.links[3]?.token,
    body: { reason: '没有服务' },
  });
});
afterEach(() => world.stop());

/** Changes one stored number behind the product's back. */
const damage = (table: TableName, pk: string, sk: string, name: string, by: number) =>
  world.host.operator.client.send(
    new UpdateCommand({
      TableName: world.host.operator.tables[table],
      Key: { pk, sk },
      UpdateExpression: 'ADD #name :by',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#name': name },
      ExpressionAttributeValues: { ':by': by },
    }),
  );
const named = async () => {
  const found = await world.reconcile();
  return { count: found?.facts.differences, what: found?.differences.map(({ what }) => what).join('; ') };
};

it('finds nothing in a ledger on which everything has happened, night after night', async () => {
  expect(await world.reconcile()).toMatchObject({ facts: { bills: 4, entries: 6, differences: 0 }, differences: [] });
  for (let night = 0; night < 2; night += 1) expect(await world.reconcile()).toMatchObject({ facts: { differences: 0 }, differences: [] });
  expect(world.host.deadLetters).toEqual([]);
  await world.to('2027-07-02T00:00:00.000Z');
  const week = [];
  for (let night = 0; night < 7; night += 1) week.push((await world.reconcile())?.facts);
  expect(week.map((facts) => facts?.differences)).toEqual(week.map(() => 0));
  expect(week).toContainEqual(expect.objectContaining({ whole: true, bills: 8 }));
});

it('names a bill whose balance is not what its entries say', async () => {
  await damage('ledger', `${world.orderId}#${QUARTER}`, `unit#${unitSortKey(world.unit(2))}`, 'received', 1);
  const { count, what } = await named();
  expect(count).toBe(1);
  expect(what).toContain(`received of bill ${world.orderId}#${QUARTER}#${world.unit(2)}`);
});

it('names what households have paid ahead, and common revenue', async () => {
  await damage('ledger', world.compound.id, `account#${unitSortKey(world.unit(0))}`, 'prepaidFen', -1);
  await damage('ledger', world.compound.id, 'common-total', 'amountFen', 1);
  const { count, what } = await named();
  expect(count).toBe(2);
  expect(what).toContain(`paid ahead by ${world.unit(0)}`);
  expect(what).toContain('common revenue');
});

it('names sums that are not those of the bills: totals and days', async () => {
  const db = world.host.operator;
  const [total] = sumsStore(db).addItems(world.orderId, QUARTER, '2027-04-02', { received: 7 });
  const [, day] = sumsStore(db).addItems(world.orderId, QUARTER, '2027-04-02', { waived: -1 });
  await transact(db, [total, day] as TransactItem[]);
  const { count, what } = await named();
  expect(count).toBe(2);
  expect(what).toContain(`received of sums ${world.orderId}#${QUARTER}`);
  expect(what).toContain(`waived of day ${world.orderId}#${QUARTER}#2027-04-02`);
});

it('cut off anywhere comes to the same by the redelivered message', async () => {
  let calls = 0;
  for (const [n, when] of [
    [-1, 'before'],
    [0, 'after'],
    [-1, 'after'],
    [-2, 'before'],
  ] as const) {
    const call = calls > 0 && n < 0 ? calls + n : n;
    const before = world.host.clock.now();
    calls = await cutCall(faults, call, when, () => world.reconcile());
    expect(await world.reconcile(), `${call} ${when} from ${before}`).toMatchObject({ facts: { differences: 0 } });
  }
  expect(world.host.deadLetters).toEqual([]);
});
