import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RATING_ALONE, type StreetWorld, startWorld } from '../street-world.ts';

/** Buildings 1 and 2 with three households each, building 3 with one. */
const ROLL = new TextEncoder().encode(
  [
    '楼号,单元,房号,建筑面积,业主,手机',
    ...['1,1,101', '1,1,102', '1,2,201', '2,1,101', '2,1,102', '2,1,103', '3,1,101'].map((unit, n) => `${unit},60,业主${n},1380000000${n}`),
  ].join('\n'),
);

let world: StreetWorld;
let at: StreetWorld['compound'];
let orderId: string;
let n = 0;
beforeAll(async () => {
  world = await startWorld({ accounts: ['chen'], policy: { ...RATING_ALONE, maxExtensions: 1 } });
});
beforeEach(async () => {
  n += 1;
  at = await world.newCompound(`小区${n}`, 'chen', ROLL);
  orderId = (await world.place(at, world.offer.id, 1)).id;
  await world.accept(orderId);
});
afterAll(() => world.stop());

const order = () => world.order(orderId, at);
const after = (instant: string, seconds: number) => new Date(Date.parse(instant) + seconds * 1000).toISOString();
const toWindow = async () => world.to((await order()).moments.ratingOpensAt);
const toVerdict = async () => world.to(after((await order()).moments.trialEndsAt, 61));
const linkOf = (unit: string) => at.links.find((link) => link.unit === unit)?.token ?? '';
const rate = (unit: string, overall: number, comment?: string) =>
  world.must(`PUT /v1/household/orders/${orderId}/rating`, {
    token: linkOf(unit),
    body: { overall, services: { cleaning: overall, 'parking-order': 3, maintenance: 5 }, comment, wouldContinue: overall > 2 },
  });
const asCommittee = (query = '') => world.must(`GET /v1/compounds/${at.id}/orders/${orderId}/ratings${query}`, { token: at.committee });
const asFirm = (query = '') => world.must(`GET /v1/firm/orders/${orderId}/ratings${query}`, { token: world.firm.key });
const inAnyOrder = (comments: { unit: string; comment: string }[]) => comments.map(({ unit, comment }) => `${unit} ${comment}`).sort();

describe('the ratings of a trial', () => {
  it('are seen by firm and committee alike while they come in: counts, the gate, visits per service', async () => {
    await world.to((await order()).moments.trialStartsAt);
    for (const [ref, service] of [
      ['1', 'cleaning'],
      ['2', 'cleaning'],
      ['3', 'maintenance'],
    ])
      await world.must(`PUT /v1/firm/orders/${orderId}/visits/${ref}`, {
        token: world.firm.key,
        body: { service, doneAt: world.host.clock.now(), by: '老周' },
      });
    expect(await asFirm()).toMatchObject({ trial: 1, rated: 0, occupiedUnits: 7, comments: [] });
    await toWindow();
    await rate('1-1-101', 5);
    await rate('1-1-102', 2);
    await rate('1-1-101', 4);
    const summary = await asFirm();
    expect(summary).toEqual({
      orderId,
      trial: 1,
      rated: 2,
      satisfied: 1,
      wouldContinue: 1,
      occupiedUnits: 7,
      gate: {
        satisfaction: { numerator: 1, denominator: 2, percent: 80, held: false },
        response: { numerator: 2, denominator: 7, percent: 50, held: false },
      },
      services: [
        { code: 'cleaning', stars: [0, 1, 0, 1, 0], visits: 2 },
        { code: 'parking-order', stars: [0, 0, 2, 0, 0], visits: 0 },
        { code: 'maintenance', stars: [0, 0, 0, 0, 2], visits: 1 },
      ],
      comments: [],
    });
    expect(await asCommittee()).toEqual(summary);
  });

  it('show what was said without who said it: no unit, no telephone, nobody’s stars', async () => {
    await toWindow();
    await rate('1-1-101', 5, '楼道干净多了，有事打 13800000000');
    await rate('1-1-102', 4, '我家1-1-102门口还有杂物');
    await rate('1-2-201', 5);
    await rate('2-1-101', 1, '停车还是乱');
    await rate('3-1-101', 4, '一般');
    for (const summary of [await asFirm(), await asCommittee()]) {
      expect(inAnyOrder(summary.comments)).toEqual(
        ['1-*-* 楼道干净多了，有事打 138****0000', '1-*-* 我家1-*-*门口还有杂物', '*-*-* 停车还是乱', '*-*-* 一般'].sort(),
      );
      for (const comment of summary.comments) expect(Object.keys(comment).sort()).toEqual(['comment', 'unit']);
      const text = JSON.stringify(summary);
      for (const hidden of ['1-1-101', '1-1-102', '2-1-101', '3-1-101', '业主', '13800000000', '"ratedAt"', '"pk"', '"sk"'])
        expect(text).not.toContain(hidden);
    }
  });

  it('are no other firm’s, compound’s or household’s to see', async () => {
    const other = await world.newFirm(`旁观物业${n}`);
    const elsewhere = await world.newCompound(`别处${n}`, 'zhao');
    const path = `/v1/firm/orders/${orderId}/ratings`;
    expect((await world.api(`GET ${path}`, { token: other.key })).status).toBe(404);
    expect((await world.api(`GET ${path}`, { token: linkOf('1-1-101') })).status).toBe(401);
    expect((await world.api(`GET /v1/compounds/${elsewhere.id}/orders/${orderId}/ratings`, { token: elsewhere.committee })).status).toBe(
      404,
    );
    expect((await world.api(`GET /v1/compounds/${at.id}/orders/${orderId}/ratings`, { token: elsewhere.committee })).status).toBe(403);
  });

  it('of a trial that has not been are not found', async () => {
    await toWindow();
    for (const path of [`/v1/firm/orders/${orderId}/ratings`, `/v1/compounds/${at.id}/orders/${orderId}/ratings`]) {
      const token = path.includes('firm') ? world.firm.key : at.committee;
      expect(await world.api(`GET ${path}?trial=2`, { token })).toMatchObject({ status: 404, body: { code: 'not_found' } });
      for (const trial of ['0', '10', '1.5', 'x'])
        expect((await world.api(`GET ${path}?trial=${trial}`, { token })).status, trial).toBe(400);
    }
  });
});

describe('an extended trial', () => {
  it('is rated anew, while the first trial’s ratings stay as they were when they decided', async () => {
    await toWindow();
    await rate('1-1-101', 1, '不行');
    await rate('2-1-101', 2);
    const live = await asFirm();
    await toVerdict();
    expect((await order()).state).toBe('undecided');
    expect(await asCommittee()).toEqual(live);
    await world.must(
      `POST /v1/compounds/${at.id}/orders/${orderId}/extend`,
      { token: at.committee, body: { months: 1, reason: '再试一个月' } },
      200,
    );
    expect(await asCommittee()).toMatchObject({ trial: 2, rated: 0, comments: [] });
    expect(await world.api(`GET /v1/household/orders/${orderId}/rating`, { token: linkOf('1-1-101') })).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    });

    await world.must(`PUT /v1/compounds/${at.id}/roll`, {
      token: at.committee,
      body: new TextEncoder().encode(`${new TextDecoder().decode(ROLL)}\n3,1,102,60,业主9,13800000009`),
    });
    await toWindow();
    for (const unit of ['1-1-101', '1-1-102', '1-2-201', '2-1-101']) await rate(unit, 5);
    expect((await world.must(`GET /v1/household/orders/${orderId}/rating`, { token: linkOf('1-1-101') })).overall).toBe(5);
    expect(await asFirm()).toMatchObject({ trial: 2, rated: 4, satisfied: 4, occupiedUnits: 8 });
    for (const first of [await asFirm('?trial=1'), await asCommittee('?trial=1')]) expect(first).toEqual(live);
    await toVerdict();
    expect(await order()).toMatchObject({ state: 'posted' });
    expect(await asFirm('?trial=1')).toEqual(live);
    expect(await asFirm('?trial=2')).toEqual(await asFirm());
  });
});
