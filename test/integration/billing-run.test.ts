import { BatchExecuteStatementCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Faults, Reading } from '#infra/local/grants.ts';
import { contractNow, hashOf } from '../contract-now.ts';
import { Cut } from '../cut-off.ts';
import { type StreetWorld, startWorld } from '../street-world.ts';

/** Of two pages. */
const UNITS = 252;

let world: StreetWorld;
let now: ReturnType<typeof contractNow>;
const faults: Faults = {};
let readings: Reading[] = [];
beforeAll(async () => {
  world = await startWorld({ units: 4, accounts: ['chen'], faults, meter: (reading) => readings.push(reading) });
  now = contractNow(world);
});
beforeEach(() => {
  faults.before = undefined;
  faults.after = undefined;
});
afterAll(() => world.stop());

const numbers = (from: number, count: number, year = '2026') =>
  Array.from({ length: count }, (_, n) => `${year}-${String(from + n).padStart(6, '0')}`);
const runOf = (of: string, period: string, compound: StreetWorld['compound']) =>
  world.must(`GET ${of}/billing-runs/${period}`, { token: compound.committee });
const sums = async (compound: StreetWorld['compound'], period: string) =>
  world.must(`GET /v1/street/compounds/${compound.id}/collection-rate?period=${period}`, { token: world.street });
describe('a billing run', () => {
  it('bills each unit once, with numbers in the roll’s order and no gap, and tells its progress and the sum per service', async () => {
    const { compound, orderId, of } = await now.at(UNITS, { feesFrom: '2026-11-16', cycle: 'quarter' });
    expect((await world.api(`GET ${of}/billing-runs/2026-Q4`, { token: compound.committee })).status).toBe(404);
    await world.host.settle();
    const bills = await now.bills(orderId, '2026-Q4');
    expect(bills.map(({ number }) => number)).toEqual(numbers(1, UNITS));
    // 60 m² × 0.35 × (15/30 + 1) = 31.50.
    for (const bill of bills) expect(bill).toMatchObject({ from: '2026-11-16', to: '2026-12-31', amountFen: 3_150, seq: 0 });
    expect(await runOf(of, '2026-Q4', compound)).toMatchObject({
      state: 'finished',
      units: UNITS,
      bills: UNITS,
      billedFen: UNITS * 3_150,
      waivedFen: 0,
      // 793,800 fen by shares of 3, 2 and 1.
      services: [
        { code: 'cleaning', billedFen: 396_900 },
        { code: 'parking-order', billedFen: 264_600 },
        { code: 'maintenance', billedFen: 132_300 },
      ],
    });
    expect(await sums(compound, '2026-Q4')).toMatchObject({ billedFen: UNITS * 3_150, households: { numerator: 0, denominator: UNITS } });
  });

  it('goes on where a page was written in part', async () => {
    const { orderId, of, compound } = await now.at(UNITS);
    let cut = false;
    faults.before = async ({ command, input }) => {
      if (command !== 'BatchExecuteStatementCommand' || cut) return;
      cut = true;
      const { Statements = [] } = input as { Statements?: never[] };
      await world.host.operator.client.send(new BatchExecuteStatementCommand({ Statements: Statements.filter((_, n) => n % 2 === 1) }));
      throw new Cut();
    };
    await world.host.settle();
    const bills = await now.bills(orderId, '2026-11');
    expect(cut).toBe(true);
    expect(bills.map(({ number }) => number)).toEqual(numbers(1, UNITS));
    expect(await runOf(of, '2026-11', compound)).toMatchObject({
      state: 'finished',
      bills: UNITS,
      billedFen: bills.reduce((sum, { amountFen }) => sum + amountFen, 0),
    });
  });

  it('is done once by deliveries that race, and again changes nothing', async () => {
    const { compound, orderId, of } = await now.at(UNITS);
    for (let step = 0; step < 5; step += 1) await Promise.all(Array.from({ length: 4 }, () => now.deliver(orderId)));
    await world.host.settle();
    const first = hashOf(await now.bills(orderId, '2026-11'));
    const run = await runOf(of, '2026-11', compound);
    expect(run).toMatchObject({ state: 'finished', bills: UNITS });
    await now.deliver(orderId);
    await world.host.settle();
    expect(hashOf(await now.bills(orderId, '2026-11'))).toBe(first);
    expect((await sums(compound, '2026-11')).billedFen).toBe(run.billedFen);
    const audit = await world.must('GET /v1/street/audit?month=2026-11&limit=100', { token: world.street });
    const finished = audit.rows.filter(({ type, subject }: Record<string, string>) => type === 'bill.run_finished' && subject === orderId);
    expect(finished).toHaveLength(1);
    expect(world.host.deadLetters).toEqual([]);
  });

  it('shares the numbers of a compound and year with another order billed in the same night, without a gap', async () => {
    const { compound, orderId } = await now.at(60);
    const greening = await world.must('PUT /v1/street/services/greening', { token: world.street, body: { zh: '绿化', en: 'greening' } });
    const other = await now.placeAt(compound, [greening.code]);
    await now.beginFees(compound, other);
    for (let step = 0; step < 4; step += 1) await Promise.all([orderId, other, orderId, other].map(now.deliver));
    await world.host.settle();
    const [mine, theirs] = await Promise.all([now.bills(orderId, '2026-11'), now.bills(other, '2026-11')]);
    expect([...mine, ...theirs].map(({ number }) => number).sort()).toEqual(numbers(1, 120));
  });

  it('issues bills of nothing where nothing is to be paid', async () => {
    const compound = await world.newCompound(
      '空院',
      'chen',
      new TextEncoder().encode('楼号,单元,房号,建筑面积,业主,手机,入住\n1,1,101,60.00,甲,,否\n1,1,102,60.00,乙,,是'),
    );
    const orderId = await now.placeAt(compound);
    await now.beginFees(compound, orderId, { vacancyPercent: 0 });
    await world.host.settle();
    expect(await now.bills(orderId, '2026-11')).toMatchObject([
      { unit: '1-1-101', occupied: false, amountFen: 0, postings: [] },
      { unit: '1-1-102', occupied: true },
    ]);
  });

  it('writes one unit a household, and a few for the run', async () => {
    const { orderId } = await now.at(1_000);
    readings = [];
    await world.host.settle();
    expect(await now.bills(orderId, '2026-11')).toHaveLength(1_000);
    let units = 0;
    for (const { function: name, command, consumed } of readings)
      if (name === 'billing-page' && !/^(?:Get|BatchGet|Query)/.test(command))
        for (const { CapacityUnits = 0 } of consumed) units += CapacityUnits;
    expect(units).toBeGreaterThanOrEqual(1_000);
    expect(units).toBeLessThanOrEqual(1_050);
  });
});
