import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Faults } from '#infra/local/grants.ts';
import { contractNow } from '../contract-now.ts';
import { Cut, cutter } from '../cut-off.ts';
import { rollFile, type StreetWorld, startWorld } from '../street-world.ts';
import { dumpTables } from '../table-dump.ts';

let world: StreetWorld;
let now: ReturnType<typeof contractNow>;
let at: Awaited<ReturnType<typeof now.at>>;
const faults: Faults = {};
beforeAll(async () => {
  world = await startWorld({ units: 4, accounts: ['chen'], faults });
  now = contractNow(world);
});
beforeEach(async () => {
  at = await now.at(4, { cycle: 'quarter', draftDays: 5, vacancyPercent: 50, feesUntil: '2027-12-31' });
  await world.host.settle();
});
afterAll(() => world.stop());

const token = () => at.compound.committee;
const draft = (period = at.contract.nextPeriod, more = '') => world.api(`GET ${at.of}/draft?period=${period}${more}`, { token: token() });
const correct = (unit: string, areaDm2: number, occupied = true, compound = at.compound) =>
  world.api(`PUT /v1/compounds/${compound.id}/units/${unit}`, { token: compound.committee, body: { areaDm2, occupied } });
const quote = () => world.must(`GET /v1/compounds/${at.compound.id}/quotes/${world.offer.id}`, { token: token() });
const toIssue = async () => {
  const { issueOn } = await world.must(`GET ${at.of}/billing-runs/${at.contract.nextPeriod}`, { token: token() });
  await world.to(`${issueOn}T00:00:00.000Z`);
};
const corrected = async (of = at.compound) => {
  const { rows } = await world.must('GET /v1/street/audit?limit=100', { token: world.street });
  return rows.filter(({ type, subject }: Record<string, string>) => type === 'unit.corrected' && subject === of.id);
};

describe('a draft', () => {
  it('shows bills as they would be issued, without a number, until they are', async () => {
    const { status, body } = await draft();
    expect(status).toBe(200);
    expect(body.rows.map(({ unit }: { unit: string }) => unit)).toEqual(['1-1-100', '1-1-102', '1-2-101', '1-2-103']);
    expect(body.rows[0]).toMatchObject({ areaDm2: 6_000, occupied: true, waivedFen: 0, yuanPerSqmMonth: '0.35' });
    expect(body.rows[0]).not.toHaveProperty('number');
    expect(await now.bills(at.orderId, at.contract.nextPeriod)).toEqual([]);
    expect(await world.must(`GET ${at.of}/billing-runs/${at.contract.nextPeriod}`, { token: token() })).toMatchObject({
      state: 'draft',
      units: 4,
      bills: 0,
    });
    await toIssue();
    const bills = await now.bills(at.orderId, at.contract.nextPeriod);
    for (const [n, { unit, amountFen, issuedOn, dueOn, from, to }] of bills.entries())
      expect(body.rows[n]).toMatchObject({ unit, amountFen, issuedOn, dueOn, from, to });
    expect(await draft()).toMatchObject({ status: 409, body: { code: 'no_draft' } });
  });

  it('comes in pages, and is told from a period without one and from another compound’s', async () => {
    const first = await draft(at.contract.nextPeriod, '&limit=3');
    expect(first.body.rows).toHaveLength(3);
    const second = await draft(at.contract.nextPeriod, `&limit=3&cursor=${first.body.nextCursor}`);
    expect(second.body.rows).toHaveLength(1);
    expect(await draft('2031-Q1')).toMatchObject({ status: 409, body: { code: 'no_draft' } });
    const of = `/v1/compounds/${world.compound.id}/orders/${at.orderId}`;
    for (const path of ['draft?period=2026-Q4', 'billing-runs/2026-Q4', 'waivers'])
      expect(await world.api(`GET ${of}/${path}`, { token: world.compound.committee })).toMatchObject({ status: 404 });
  });
});

describe('a unit that is corrected', () => {
  it('shows in the draft, in quotes and in the bills, with what it was before in the audit trail', async () => {
    const before = await quote();
    expect(await correct('1-1-100', 8_050)).toMatchObject({ status: 200, body: { unit: '1-1-100', areaDm2: 8_050, occupied: true } });
    expect(await correct('1-2-101', 6_000, false)).toMatchObject({ status: 200, body: { occupied: false } });
    const { rows } = (await draft()).body;
    expect(rows[0].areaDm2).toBe(8_050);
    // A vacant unit pays half: of one area, half of what its neighbour pays, rounded once.
    expect(rows[2]).toMatchObject({ occupied: false });
    expect(Math.abs(2 * rows[2].amountFen - rows[3].amountFen)).toBeLessThanOrEqual(1);
    await world.host.settle();
    expect((await corrected()).map(({ facts }: { facts: object }) => facts)).toEqual(
      expect.arrayContaining([
        { unit: '1-1-100', areaBefore: 6_000, areaDm2: 8_050, occupiedBefore: true, occupied: true },
        { unit: '1-2-101', areaBefore: 6_000, areaDm2: 6_000, occupiedBefore: true, occupied: false },
      ]),
    );
    expect(await quote()).toMatchObject({ units: 4, areaDm2: before.areaDm2 + 2_050, largestMonthFen: 2_818 });
    await toIssue();
    const bills = await now.bills(at.orderId, at.contract.nextPeriod);
    expect(bills.map(({ areaDm2, occupied }) => [areaDm2, occupied])).toEqual([
      [8_050, true],
      [6_000, true],
      [6_000, false],
      [6_000, true],
    ]);
  });

  it('leaves bills as they were issued', async () => {
    await toIssue();
    const before = await now.bills(at.orderId, at.contract.nextPeriod);
    expect(before).toHaveLength(4);
    await correct('1-1-100', 9_000);
    await now.deliver(at.orderId);
    expect(await now.bills(at.orderId, at.contract.nextPeriod)).toEqual(before);
  });

  it('is corrected once by the same request, however often, also where it is cut off', async () => {
    const cutAt = cutter(faults);
    const calls = await cutAt(-1, 'before', () => correct('1-1-100', 7_000));
    for (let call = 0; call < calls; call += 1)
      for (const [n, when] of (['before', 'after'] as const).entries()) {
        const area = 7_100 + call * 10 + n;
        await cutAt(call, when, () => correct('1-1-100', area));
        expect(await correct('1-1-100', area)).toMatchObject({ status: 200, body: { areaDm2: area } });
        expect((await quote()).areaDm2, `call ${call} cut off ${when}`).toBe(18_000 + area);
      }
    await world.host.settle();
    expect(await corrected()).toHaveLength(1 + 2 * calls);
    const stored = await dumpTables(world.host);
    await correct('1-1-100', 7_100 + (calls - 1) * 10 + 1);
    await world.host.settle();
    expect(await dumpTables(world.host)).toBe(stored);
  });

  it('does not undo what is corrected next door at the same time, and one correction of a unit wins', async () => {
    const answers = await Promise.all(['1-1-100', '1-1-102', '1-2-101', '1-2-103'].map((unit, n) => correct(unit, 7_000 + n)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await quote()).areaDm2).toBe(28_006);
    const race = await Promise.all([8_000, 8_100, 8_200].map((area) => correct('1-1-100', area)));
    const won = race.filter(({ status }) => status === 200);
    for (const { status, body } of race) if (status !== 200) expect(body.code).toBe('changed_meanwhile');
    expect(won.length).toBeGreaterThan(0);
    const { areaDm2 } = (await draft()).body.rows[0];
    expect((await quote()).areaDm2).toBe(21_006 + areaDm2);
  });

  it('waits for an import that is not finished, and must be a unit of this roll', async () => {
    expect(await correct('9-9-999', 7_000)).toMatchObject({ status: 404 });
    for (const area of [99, 1_000_001, 60.5, -1]) expect(await correct('1-1-100', area)).toMatchObject({ status: 400 });
    faults.before = ({ command, input }) => {
      if (command === 'TransactWriteCommand' && JSON.stringify(input).includes('"state":"whole"')) throw new Cut();
    };
    await world.api(`PUT /v1/compounds/${at.compound.id}/roll`, { token: token(), body: rollFile(5) });
    faults.before = undefined;
    expect(await correct('1-1-100', 7_000)).toMatchObject({ status: 409, body: { code: 'roll_incomplete' } });
    expect(await draft()).toMatchObject({ status: 409, body: { code: 'roll_incomplete' } });
    await world.must(`PUT /v1/compounds/${at.compound.id}/roll`, { token: token(), body: rollFile(5) });
    expect(await correct('1-1-100', 7_000)).toMatchObject({ status: 200 });
  });
});
