import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Faults } from '#infra/local/grants.ts';
import { addDays, addMonths, localDateOf } from '#shared/domain/calendar/local-date.ts';
import { freshKey } from '../api-client.ts';
import { contractNow } from '../contract-now.ts';
import { cutter } from '../cut-off.ts';
import { type StreetWorld, startWorld } from '../street-world.ts';

let world: StreetWorld;
let now: ReturnType<typeof contractNow>;
let at: Awaited<ReturnType<typeof now.at>>;
let today: string;
const faults: Faults = {};
beforeAll(async () => {
  world = await startWorld({ units: 4, accounts: ['chen'], faults });
  now = contractNow(world);
});
beforeEach(async () => {
  today = localDateOf(world.host.clock.now());
  at = await now.at(4, { draftDays: 2, feesUntil: addMonths(today, 3) });
});
afterAll(() => world.stop());

const waiver = (more: object = {}) => ({
  unit: '1-1-100',
  percent: 50,
  from: today,
  until: addDays(today, 60),
  reason: '低保家庭',
  approver: '社区李主任',
  ...more,
});
const grant = (more: object = {}, key?: string) =>
  world.api(`POST ${at.of}/waivers`, { token: at.compound.committee, body: waiver(more), key });
const end = (id: string, reason = '情况变化', key?: string) =>
  world.api(`POST ${at.of}/waivers/${id}/end`, { token: at.compound.committee, body: { reason }, key });
const list = async () => (await world.must(`GET ${at.of}/waivers`, { token: at.compound.committee })).rows;
const issued = async () => {
  await world.host.settle();
  await world.to(`${addDays(today, 2)}T00:00:00.000Z`);
  return now.bills(at.orderId, at.contract.nextPeriod);
};

describe('a waiver', () => {
  it('takes its part off bills issued while it stands, shown apart from what is to be paid', async () => {
    expect(await grant()).toMatchObject({
      status: 201,
      body: { unit: '1-1-100', percent: 50, approver: '社区李主任', grantedBy: 'chen主任' },
    });
    await grant({ unit: '1-1-102', percent: 100 });
    await grant({ unit: '1-2-101', from: addDays(today, 3) });
    await world.host.settle();
    const drafted = (await world.must(`GET ${at.of}/draft?period=${at.contract.nextPeriod}`, { token: at.compound.committee })).rows;
    const bills = await issued();
    const full = bills[3]?.amountFen ?? 0;
    expect(bills.map(({ amountFen }) => amountFen)).toEqual([full, full, full, full]);
    expect(bills.map(({ waived }) => waived)).toEqual([Math.floor((full + 1) / 2), full, 0, 0]);
    expect(drafted.map(({ waivedFen }: { waivedFen: number }) => waivedFen)).toEqual(bills.map(({ waivedAtIssueFen }) => waivedAtIssueFen));
    for (const { postings } of bills) expect(postings.reduce((sum, { fen }) => sum + fen, 0)).toBe(0);
    const run = await world.must(`GET ${at.of}/billing-runs/${at.contract.nextPeriod}`, { token: at.compound.committee });
    expect(run).toMatchObject({ billedFen: 4 * full, waivedFen: bills.reduce((sum, { waived }) => sum + waived, 0) });
    // What is let off wholly is no bill to pay: it is neither paid nor among those that are.
    const rate = await world.must(`GET /v1/street/compounds/${at.compound.id}/collection-rate?period=${at.contract.nextPeriod}`, {
      token: world.street,
    });
    expect(rate).toMatchObject({ billedFen: run.billedFen, waivedFen: run.waivedFen, households: { numerator: 0, denominator: 3 } });
  });

  it('ends once, from that day on; bills issued stay as they are', async () => {
    const { id } = (await grant()).body;
    const key = freshKey();
    const first = await end(id, '情况变化', key);
    expect(first).toMatchObject({ status: 200, body: { endedOn: today, endReason: '情况变化' } });
    expect((await end(id, '情况变化', key)).body).toEqual(first.body);
    expect(await end(id, '别的', key)).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } });
    expect(await end(id)).toMatchObject({ status: 409, body: { code: 'waiver_ended' } });
    expect((await issued()).map(({ waived }) => waived)).toEqual([0, 0, 0, 0]);
    expect(await list()).toMatchObject([{ id, endedOn: today }]);
  });

  it('is ended once by two at the same time', async () => {
    const { id } = (await grant()).body;
    const answers = await Promise.all([end(id), end(id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is granted and ended once wherever it is cut off', async () => {
    const cutAt = cutter(faults);
    const live = async (call: number, when: 'before' | 'after') => {
      const [granting, ending] = [freshKey(), freshKey()];
      let granted = 0;
      const calls = await cutAt(call, when, async () => {
        const answer = await grant({}, granting);
        granted = answer.status;
        if (answer.status === 201) await end(answer.body.id, '情况变化', ending);
      });
      const { status, body } = await grant({}, granting);
      expect(status, `call ${call} cut off ${when}, first ${granted}`).toBe(201);
      expect(await end(body.id, '情况变化', ending)).toMatchObject({ status: 200, body: { endedOn: today } });
      return { calls, id: body.id as string };
    };
    const ids = [];
    const { calls } = await live(-1, 'before');
    for (let call = 0; call < calls; call += 1) for (const when of ['before', 'after'] as const) ids.push((await live(call, when)).id);
    expect(await list()).toHaveLength(1 + 2 * calls);
    expect(new Set(ids).size).toBe(2 * calls);
  });

  it('needs a reason, an approver, a real unit, and an end within twelve months that is not past', async () => {
    const faultsOf = async (more: object) => (await grant(more)).body.errors?.map(({ path }: { path: string }) => path);
    expect(await faultsOf({ reason: ' ' })).toEqual(['/body/reason']);
    expect(await faultsOf({ approver: undefined })).toEqual(['/body/approver']);
    for (const percent of [0, 101, 50.5]) expect(await faultsOf({ percent })).toEqual(['/body/percent']);
    expect(await faultsOf({ until: addDays(today, -1) })).toEqual(['/body/until']);
    expect(await faultsOf({ until: addMonths(today, 12) })).toEqual(['/body/until']);
    expect(await faultsOf({ from: addDays(today, -30), until: addDays(today, -1) })).toEqual(['/body/until']);
    expect(await faultsOf({ from: '2027-02-30' })).toContain('/body/from');
    expect(await grant({ unit: '9-9-999' })).toMatchObject({ status: 404 });
    const foreign = `/v1/compounds/${world.compound.id}/orders/${at.orderId}/waivers`;
    expect(await world.api(`POST ${foreign}`, { token: world.compound.committee, body: waiver() })).toMatchObject({ status: 404 });
    expect(await list()).toEqual([]);
  });

  it('may be granted before fees begin, and answers its repetition after its time', async () => {
    const greening = await world.must('PUT /v1/street/services/greening', { token: world.street, body: { zh: '绿化', en: 'greening' } });
    const early = await now.placeAt(at.compound, [greening.code]);
    const line = `POST /v1/compounds/${at.compound.id}/orders/${early}/waivers`;
    const request = { token: at.compound.committee, body: waiver({ until: today }), key: freshKey() };
    const first = await world.api(line, request);
    expect(first.status).toBe(201);
    await world.to(`${addDays(today, 3)}T00:00:00.000Z`);
    expect((await world.api(line, request)).body).toEqual(first.body);
    expect(await world.api(line, { ...request, key: freshKey() })).toMatchObject({ status: 400 });
  });
});
