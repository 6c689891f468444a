import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Faults } from '#infra/local/grants.ts';
import { contractNow } from '../contract-now.ts';
import { Cut } from '../cut-off.ts';
import { rollFile, type StreetWorld, startWorld } from '../street-world.ts';

/** Of two pages. */
const UNITS = 252;

let world: StreetWorld;
let now: ReturnType<typeof contractNow>;
const faults: Faults = {};
beforeAll(async () => {
  world = await startWorld({ units: 4, accounts: ['chen'], faults });
  now = contractNow(world);
});
beforeEach(() => {
  faults.before = undefined;
  faults.after = undefined;
});
afterAll(() => world.stop());

const numbers = (from: number, count: number, year = '2026') =>
  Array.from({ length: count }, (_, n) => `${year}-${String(from + n).padStart(6, '0')}`);

describe('the units of a billing run', () => {
  it('leaves a unit that comes into the roll meanwhile to the next period', async () => {
    const { compound, orderId } = await now.at(UNITS, { feesUntil: '2026-12-31' });
    let added = false;
    faults.after = async ({ function: name, command }) => {
      if (name !== 'billing-page' || command !== 'BatchExecuteStatementCommand' || added) return;
      added = true;
      const more = new TextEncoder().encode('楼号,单元,房号,建筑面积,业主\n1,1,1,60.00,新住户\n9,9,999,60.00,新住户');
      await world.must(`PUT /v1/compounds/${compound.id}/roll`, { token: compound.committee, body: more });
    };
    await world.host.settle();
    const bills = await now.bills(orderId, '2026-11');
    expect(bills.map(({ unit }) => unit)).not.toContain('9-9-999');
    expect(bills.map(({ number }) => number)).toEqual(numbers(1, UNITS));
    faults.after = undefined;
    await world.to('2026-12-02T00:00:00.000Z');
    const december = await now.bills(orderId, '2026-12');
    expect(december).toHaveLength(UNITS + 2);
    expect(december.map(({ unit }) => unit)).toContain('9-9-999');
    expect(december.map(({ number }) => number)).toEqual(numbers(UNITS + 1, UNITS + 2));
  });

  it('waits while the roll is not whole, and bills when it is', async () => {
    const { compound, orderId } = await now.at(20, { feesUntil: '2026-12-31' });
    faults.before = ({ command, input }) => {
      if (command === 'TransactWriteCommand' && JSON.stringify(input).includes('"state":"whole"')) throw new Cut();
    };
    const more = new TextEncoder().encode('楼号,单元,房号,建筑面积,业主\n1,1,100,90.00,另一位业主');
    expect((await world.api(`PUT /v1/compounds/${compound.id}/roll`, { token: compound.committee, body: more })).status).toBe(500);
    faults.before = undefined;
    await now.deliver(orderId);
    expect(await now.bills(orderId, '2026-12')).toEqual([]);
    await world.must(`PUT /v1/compounds/${compound.id}/roll`, { token: compound.committee, body: rollFile(20) });
    await world.host.settle();
    expect(await now.bills(orderId, '2026-12')).toHaveLength(20);
  });
});

describe('the days of bills', () => {
  it('end with the term, and what a renewal adds comes with the next period', async () => {
    const { orderId, contract } = await now.at(3, { cycle: 'quarter', feesUntil: '2026-12-14' });
    await world.host.settle();
    expect(await now.bills(orderId, '2026-Q4')).toMatchObject(Array(3).fill({ to: '2026-12-14' }));
    expect((await now.contracts.contract(orderId))?.billedTo).toBe('2026-12-14');
    const seen = (await now.contracts.contract(orderId)) ?? contract;
    expect(await now.contracts.update({ ...seen, feesUntil: '2027-12-14' }, seen)).toBe(true);
    await world.to('2026-12-31T00:00:00.000Z');
    expect(await now.bills(orderId, '2027-Q1')).toEqual([]);
    await world.to('2027-01-01T00:00:00.000Z');
    expect(await now.bills(orderId, '2027-Q1')).toMatchObject(
      Array(3).fill({ from: '2026-12-15', to: '2027-03-31', issuedOn: '2027-01-01' }),
    );
  });

  it('are numbered in the year in which they are issued, also where the draft began the year before', async () => {
    await world.to('2027-12-20T00:00:00.000Z');
    const { orderId } = await now.at(3, { cycle: 'quarter', draftDays: 20 });
    await world.host.settle();
    expect(await now.bills(orderId, '2027-Q4')).toEqual([]);
    await world.to('2028-01-09T00:00:00.000Z');
    const bills = await now.bills(orderId, '2027-Q4');
    expect(bills.map(({ number }) => number)).toEqual(numbers(1, 3, '2028'));
    expect(bills).toMatchObject(Array(3).fill({ from: '2027-12-20', to: '2027-12-31', issuedOn: '2028-01-09' }));
    // The first quarter's draft is opened on its first day and stands as long: its bills follow with the next numbers.
    await world.to('2028-01-21T00:00:00.000Z');
    expect((await now.bills(orderId, '2028-Q1')).map(({ number }) => number)).toEqual(numbers(4, 3, '2028'));
  });

  it('are those of the contract when the draft ends: a term that became known or longer meanwhile counts', async () => {
    const { orderId } = await now.at(2, { cycle: 'quarter', draftDays: 5, feesUntil: '2028-02-15' });
    await world.host.settle();
    const seen = await now.contracts.contract(orderId);
    expect(seen?.drafting).toBe('2028-Q1');
    if (seen) expect(await now.contracts.update({ ...seen, feesUntil: '2029-02-15' }, seen)).toBe(true);
    await world.to('2028-01-27T00:00:00.000Z');
    expect(await now.bills(orderId, '2028-Q1')).toMatchObject(
      Array(2).fill({ from: '2028-01-21', to: '2028-03-31', issuedOn: '2028-01-26' }),
    );
  });

  it('begin with the first day of fees and never before', async () => {
    const { orderId } = await now.at(2, { feesFrom: '2028-03-01' });
    await world.to('2028-02-29T10:00:00.000Z');
    expect(await now.bills(orderId, '2028-03')).toEqual([]);
    await world.to('2028-02-29T18:30:00.000Z');
    expect(await now.bills(orderId, '2028-03')).toHaveLength(2);
  });
});
