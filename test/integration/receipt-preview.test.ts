import { afterAll, beforeAll, expect, it } from 'vitest';
import { BILL_FEN, type BilledWorld, QUARTER, startBilledWorld } from '../billed-world.ts';
import { dumpTables } from '../table-dump.ts';

let world: BilledWorld;
beforeAll(async () => {
  world = await startBilledWorld({ units: 6 });
});
afterAll(() => world.stop());

const file = (...rows: [number: string, household: number | string, yuan: string, ahead?: string][]) =>
  new TextEncoder().encode(
    [
      '收据号,楼号,单元,房号,金额,渠道,多缴转预缴',
      ...rows.map(([number, household, yuan, ahead = '']) => {
        const unit = typeof household === 'number' ? world.unit(household) : household;
        return [number, ...unit.split('-'), yuan, '现金', ahead].join(',');
      }),
    ].join('\r\n'),
  );
const preview = (body: Uint8Array) => world.ask(`PUT ${world.of}/receipt-preview`, body);
const stored = async () => {
  await world.host.settle();
  return dumpTables(world.host);
};
const bill = (receivedFen: number) => ({ orderId: world.orderId, period: QUARTER, receivedFen });

it('says row by row what would be booked and writes nothing; the import then does that', async () => {
  await world.receive('V-1', 0, { amountFen: 2_000 });
  const rows = file(['V-1', 0, '20'], ['V-2', 0, '23'], ['V-3', 0, '30', '是'], ['V-4', 1, '63'], ['V-5', 2, '10']);
  const before = await stored();
  const { status, body } = await preview(rows);
  expect(status).toBe(200);
  expect(body).toMatchObject({ toBook: 4, alreadyThere: 1, amountFen: 14_600 });
  expect(body.rows).toEqual([
    { row: 2, receiptNumber: 'V-1', unit: world.unit(0), channel: 'cash', amountFen: 2_000, alreadyThere: true, bills: [], creditFen: 0 },
    {
      row: 3,
      receiptNumber: 'V-2',
      unit: world.unit(0),
      channel: 'cash',
      amountFen: 2_300,
      alreadyThere: false,
      bills: [bill(2_300)],
      creditFen: 0,
    },
    expect.objectContaining({ row: 4, amountFen: 3_000, bills: [bill(2_000)], creditFen: 1_000 }),
    expect.objectContaining({ row: 5, unit: world.unit(1), bills: [bill(BILL_FEN)], creditFen: 0 }),
    expect.objectContaining({ row: 6, unit: world.unit(2), bills: [bill(1_000)], creditFen: 0 }),
  ]);
  expect(await stored()).toBe(before);

  expect((await world.ask(`PUT ${world.of}/receipts`, rows)).body).toEqual({ rows: 5, booked: 4, alreadyThere: 1, amountFen: 14_600 });
  await world.host.settle();
  const { rows: receipts } = await world.must(`GET ${world.of}/receipts`, { token: world.compound.committee });
  const shown = (list: { receiptNumber: string; bills: unknown; creditFen: number }[]) =>
    Object.fromEntries(list.map(({ receiptNumber, bills, creditFen }) => [receiptNumber, { bills, creditFen }]));
  const { 'V-1': _, ...booked } = shown(receipts);
  const { 'V-1': __, ...said } = shown(body.rows);
  expect(booked).toEqual(said);
  expect((await preview(rows)).body).toMatchObject({ toBook: 0, alreadyThere: 5 });
});

it('names every fault by row and column as the import does, with rows before counted in', async () => {
  const before = await stored();
  const wrong = file(['W-1', 3, '40'], ['W-2', 3, '30'], ['V-2', 3, '1'], ['W-3', '9-9-999', '1']);
  for (const what of ['receipts', 'receipt-preview']) {
    const { status, body } = await world.ask(`PUT ${world.of}/${what}`, wrong);
    expect([status, body.code]).toEqual([400, 'invalid_receipts']);
    expect(body.errors.map(({ row, column }: { row: number; column: string }) => `${row} ${column}`)).toEqual([
      '3 金额',
      '4 收据号',
      '5 房号',
    ]);
  }
  expect((await preview(new Uint8Array([0x50, 0x4b, 3, 4]))).body.code).toBe('unreadable_file');
  expect(await stored()).toBe(before);
});

it('leaves the receipt that is called preview what it is', async () => {
  expect(await world.receive('preview', 4)).toMatchObject({ status: 200, body: { receiptNumber: 'preview' } });
});
