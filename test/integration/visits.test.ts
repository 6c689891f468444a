import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Faults } from '#infra/local/grants.ts';
import { type StreetWorld, startWorld } from '../street-world.ts';
import { dumpTables } from '../table-dump.ts';

let world: StreetWorld;
let at: StreetWorld['compound'];
let orderId: string;
let n = 0;
const faults: Faults = {};
beforeAll(async () => {
  world = await startWorld({ accounts: ['chen'], units: 4, faults });
});
beforeEach(async () => {
  n += 1;
  at = await world.newCompound(`小区${n}`, 'chen');
  orderId = (await world.place(at, world.offer.id, 1)).id;
  await world.accept(orderId);
});
afterAll(() => world.stop());

const moments = async () => (await world.order(orderId, at)).moments;
const toTrial = async () => world.to((await moments()).trialStartsAt);
const plus = (instant: string, seconds: number) => new Date(Date.parse(instant) + seconds * 1000).toISOString();
const now = (seconds = 0) => plus(world.host.clock.now(), seconds);

const cleaned = (doneAt: string, more: object = {}) => ({ service: 'cleaning', doneAt, by: '老周', ...more });
const record = (visitRef: string, body: object, token = world.firm.key, headers = {}) =>
  world.api(`PUT /v1/firm/orders/${orderId}/visits/${visitRef}`, { token, body, headers });
const lists = () => ({
  firm: { path: `/v1/firm/orders/${orderId}/visits`, token: world.firm.key },
  party: { path: `/v1/compounds/${at.id}/orders/${orderId}/visits`, token: at.committee },
  household: { path: `/v1/household/orders/${orderId}/visits`, token: at.links[0]?.token },
});
const refs = ({ rows }: { rows: { visitRef: string }[] }) => rows.map(({ visitRef }) => visitRef);

describe('recording a visit', () => {
  it('is repeated under its reference without harm, also once the trial is over, and at once from two machines', async () => {
    await toTrial();
    const body = cleaned(now(), { note: '清扫 3 号楼楼道' });
    const [first, race] = await Promise.all([record('2026.w1:a-1', body), record('2026.w1:a-1', body)]);
    expect(first).toMatchObject({ status: 200, body: { orderId, visitRef: '2026.w1:a-1', ...body } });
    expect(first.body.recordedAt >= body.doneAt && first.body.recordedAt <= now()).toBe(true);
    expect(race.body).toEqual(first.body);
    const stored = await dumpTables(world.host);
    world.host.clock.moveTo(now(3_600));
    expect((await record('2026.w1:a-1', body)).body).toEqual(first.body);
    expect(await dumpTables(world.host)).toBe(stored);
    await world.to(plus((await moments()).trialEndsAt, 61));
    expect((await record('2026.w1:a-1', body)).body).toEqual(first.body);
    expect((await world.must(`GET ${lists().firm.path}`, lists().firm)).rows).toEqual([first.body]);
  });

  it('refuses other content under a reference, whatever differs, and keeps what stood', async () => {
    await toTrial();
    const doneAt = now();
    const { body: first } = await record('v1', cleaned(doneAt));
    for (const other of [{ service: 'maintenance' }, { doneAt: plus(doneAt, 1) }, { by: '小李' }, { note: '补充' }])
      expect(await record('v1', { ...cleaned(doneAt), ...other })).toMatchObject({ status: 409, body: { code: 'visit_differs' } });
    expect((await world.must(`GET ${lists().firm.path}`, lists().firm)).rows).toEqual([first]);
  });

  it('lets one of two different visits under one reference win, and lists that one alone', async () => {
    await toTrial();
    const answers = await Promise.all([1, 2, 3].map((minutes) => record('same', cleaned(now(-60 * minutes + 240)))));
    const [won, ...others] = answers.filter(({ status }) => status === 200);
    expect(others).toEqual([]);
    expect(answers.filter(({ body }) => body.code === 'visit_differs')).toHaveLength(2);
    expect((await world.must(`GET ${lists().firm.path}`, lists().firm)).rows).toEqual([won?.body]);
  });

  it('takes the order’s services alone, and says which they are', async () => {
    await toTrial();
    await world.must('PUT /v1/street/services/greening', { token: world.street, body: { zh: '绿化', en: 'greening' } });
    const answer = await record('v1', { ...cleaned(now()), service: 'greening' }, world.firm.key, { 'accept-language': 'en' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'visit_not_possible' } });
    expect(answer.body.detail).toContain('cleaning, parking-order, maintenance');
  });

  it('begins with the trial, by the clock and not by the sweep, and not for what was done before', async () => {
    const { trialStartsAt } = await moments();
    const refused = await record('v1', cleaned(now()));
    expect(refused).toMatchObject({ status: 409, body: { code: 'visit_not_possible' } });
    expect(refused.body.detail).toContain('已接单');
    world.host.clock.moveTo(trialStartsAt);
    expect((await record('v1', cleaned(plus(trialStartsAt, -1)))).body.code).toBe('visit_not_possible');
    expect((await record('v1', cleaned(trialStartsAt))).status).toBe(200);
  });

  it('ends with the trial, although nobody has counted the ratings yet', async () => {
    await toTrial();
    const { trialEndsAt } = await moments();
    world.host.clock.moveTo(plus(trialEndsAt, -30));
    expect((await record('last', cleaned(now()))).status).toBe(200);
    world.host.clock.moveTo(trialEndsAt);
    expect((await record('late', cleaned(plus(trialEndsAt, -1)))).body.code).toBe('visit_not_possible');
    await world.to(plus(trialEndsAt, 61));
    expect((await record('late', cleaned(plus(trialEndsAt, -1)))).body.code).toBe('visit_not_possible');
  });

  it('allows a clock that is five minutes fast, and no future beyond it', async () => {
    await toTrial();
    expect((await record('soon', cleaned(now(290)))).status).toBe(200);
    expect((await record('later', cleaned(now(330)))).body.code).toBe('visit_not_possible');
  });

  it('is for the order’s own firm; to another the order is not there, whether or not it has visits', async () => {
    const other = await world.newFirm(`旁观物业${n}`);
    await toTrial();
    const foreign = { token: other.key };
    for (const visited of [false, true]) {
      if (visited) await record('v1', cleaned(now()));
      const answer = await record('v1', cleaned(now()), other.key);
      expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
      expect(await world.api(`GET ${lists().firm.path}`, foreign)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    }
  });

  it('takes no reference of another form', async () => {
    await toTrial();
    for (const ref of ['a b', 'x'.repeat(65), '编号', 'a/b', 'a#b'])
      expect((await record(encodeURIComponent(ref), cleaned(now()))).status, ref).toBe(404);
    expect((await record('x'.repeat(64), cleaned(now()))).status).toBe(200);
  });

  it('comes to the same wherever it is cut off and repeated', async () => {
    await toTrial();
    class Cut extends Error {}
    for (const when of ['before', 'after'] as const) {
      for (let call = 0; ; call += 1) {
        let calls = 0;
        const ref = `cut-${when}-${call}`;
        const body = cleaned(now());
        faults[when] = () => {
          calls += 1;
          if (calls - 1 === call) throw new Cut();
        };
        const cut = await record(ref, body);
        faults[when] = undefined;
        const again = await record(ref, body);
        expect(again, ref).toMatchObject({ status: 200, body: { visitRef: ref } });
        const { rows } = await world.must(`GET ${lists().firm.path}`, lists().firm);
        expect(rows.filter(({ visitRef }: { visitRef: string }) => visitRef === ref)).toEqual([again.body]);
        if (cut.status === 200) break;
      }
    }
  });
});

describe('the list of visits', () => {
  it('is the same to firm, party and household, newest first, with the name of who did it and nothing of households', async () => {
    await toTrial();
    const start = (await moments()).trialStartsAt;
    world.host.clock.moveTo(plus(start, 4 * 3_600));
    for (const [ref, hour] of [
      ['b', 2],
      ['a', 3],
      ['c', 1],
    ] as const)
      await record(ref, cleaned(plus(start, hour * 3_600)));
    const answers = [];
    for (const { path, token } of Object.values(lists())) answers.push(await world.must(`GET ${path}`, { token }));
    expect(refs(answers[0])).toEqual(['a', 'b', 'c']);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    for (const row of answers[0].rows)
      expect(Object.keys(row).sort()).toEqual(['by', 'doneAt', 'orderId', 'photos', 'recordedAt', 'service', 'visitRef']);
  });

  it('is empty before the first visit', async () => {
    for (const { path, token } of Object.values(lists())) expect(await world.must(`GET ${path}`, { token })).toEqual({ rows: [] });
  });

  it('goes on where the page ended, whatever is recorded in between', async () => {
    await toTrial();
    const start = world.host.clock.now();
    world.host.clock.moveTo(plus(start, 3_600));
    for (let index = 1; index <= 5; index += 1) await record(`v${index}`, cleaned(plus(start, index * 60)));
    let later = 600;
    for (const { path, token } of Object.values(lists())) {
      const before = refs(await world.must(`GET ${path}`, { token }));
      const walked: string[] = [];
      for (let cursor = ''; cursor !== undefined; later += 1) {
        const next = await world.must(`GET ${path}?limit=2${cursor && `&cursor=${cursor}`}`, { token });
        expect(next.rows.length).toBeLessThanOrEqual(2);
        walked.push(...refs(next));
        cursor = next.nextCursor;
        await record(`later-${later}`, cleaned(plus(start, later)));
      }
      expect(walked).toEqual(before);
      expect(before.slice(-5)).toEqual(['v5', 'v4', 'v3', 'v2', 'v1']);
    }
  });

  it('tells no other compound, household or firm anything', async () => {
    await toTrial();
    await record('v1', cleaned(now()));
    const elsewhere = await world.newCompound(`别处${n}`, 'zhao');
    const foreign = [
      [`/v1/compounds/${elsewhere.id}/orders/${orderId}/visits`, elsewhere.committee, 404],
      [`/v1/compounds/${at.id}/orders/${orderId}/visits`, elsewhere.committee, 403],
      [`/v1/household/orders/${orderId}/visits`, elsewhere.links[0]?.token, 404],
      [`/v1/household/orders/${orderId}/visits`, `${at.links[0]?.token.slice(0, -2)}xx`, 401],
      [`/v1/household/orders/${orderId}/visits`, world.firm.key, 401],
      [`/v1/firm/orders/${orderId}/visits`, at.links[0]?.token, 401],
    ] as const;
    for (const [path, token, status] of foreign) expect((await world.api(`GET ${path}`, { token })).status, path).toBe(status);
    const absent = `${orderId.slice(0, -1)}${orderId.endsWith('0') ? '1' : '0'}`;
    expect((await world.api(`GET /v1/compounds/${at.id}/orders/${absent}/visits`, { token: at.committee })).status).toBe(404);
    expect((await world.api(`GET /v1/firm/orders/${absent}/visits`, { token: world.firm.key })).status).toBe(404);
  });
});
