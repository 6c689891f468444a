import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type StreetWorld, startWorld } from '../street-world.ts';

let world: StreetWorld;
let at: StreetWorld['compound'];
let n = 0;
beforeAll(async () => {
  world = await startWorld({ accounts: ['chen'] });
});
beforeEach(async () => {
  n += 1;
  at = await world.newCompound(`小区${n}`, 'chen');
});
afterAll(() => world.stop());

const states = (order: { history: { state: string }[] }) => order.history.map(({ state }) => state);
const later = (days: number) => new Date(Date.parse(world.host.clock.now()) + days * 86_400_000).toISOString();

describe('before the trial', () => {
  it('expires when the firm has not answered in five working days, and frees the services for the next order', async () => {
    const order = await world.place(at);
    expect(
      await world.api(`POST /v1/compounds/${at.id}/orders`, { token: at.committee, body: { packageId: world.offer.id } }),
    ).toMatchObject({ status: 409, body: { code: 'service_taken' } });
    await world.to(later(10));
    expect(states(await world.order(order.id, at))).toEqual(['placed', 'expired']);
    expect((await world.place(at)).state).toBe('placed');
  });

  it('counts an answer that comes too late as too late, even before a sweep has seen it', async () => {
    const order = await world.place(at);
    world.host.clock.moveTo(later(15));
    const answer = await world.api(`POST /v1/firm/orders/${order.id}/accept`, {
      token: world.firm.key,
      body: { startDate: later(3).slice(0, 10) },
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'move_not_allowed' } });
    expect(answer.body.detail).toContain('逾期未答复');
    await world.host.settle();
    expect((await world.order(order.id, at)).state).toBe('expired');
  });

  it('lets the firm decline with a reason that the history keeps, before and after accepting', async () => {
    const order = await world.place(at);
    await world.must(`POST /v1/firm/orders/${order.id}/decline`, { token: world.firm.key, body: { reason: '人手不足' } }, 200);
    const declined = await world.order(order.id, at);
    expect(declined).toMatchObject({
      state: 'declined',
      history: [{ move: 'place' }, { move: 'decline', facts: { reason: '人手不足' }, actor: { party: { kind: 'firm' } } }],
    });
    const second = await world.place(at);
    await world.accept(second.id);
    await world.must(`POST /v1/firm/orders/${second.id}/decline`, { token: world.firm.key, body: { reason: '设备未到' } }, 200);
    expect(states(await world.order(second.id, at))).toEqual(['placed', 'accepted', 'declined']);
  });

  it('lets the committee withdraw before the trial begins and not after', async () => {
    const order = await world.place(at);
    await world.accept(order.id);
    await world.to(later(9));
    const late = await world.api(`POST /v1/compounds/${at.id}/orders/${order.id}/withdraw`, {
      token: at.committee,
      body: { reason: '改主意' },
    });
    expect(late).toMatchObject({ status: 409, body: { code: 'move_not_allowed' } });
    const fresh = await world.newCompound(`小区${n}乙`, 'chen');
    const second = await world.place(fresh);
    expect(
      await world.must(
        `POST /v1/compounds/${fresh.id}/orders/${second.id}/withdraw`,
        { token: fresh.committee, body: { reason: '改主意' } },
        200,
      ),
    ).toMatchObject({ state: 'withdrawn' });
  });

  it('accepts only a start date in the policy’s range', async () => {
    const order = await world.place(at);
    for (const startDate of [later(0).slice(0, 10), later(62).slice(0, 10), '2020-01-01']) {
      expect(await world.api(`POST /v1/firm/orders/${order.id}/accept`, { token: world.firm.key, body: { startDate } })).toMatchObject({
        status: 409,
        body: { code: 'start_date_out_of_range' },
      });
    }
    expect((await world.order(order.id, at)).version).toBe(1);
  });

  it('offers only trial lengths that both the street and the firm offer', async () => {
    expect(
      await world.api(`POST /v1/compounds/${at.id}/orders`, { token: at.committee, body: { packageId: world.offer.id, trialMonths: 6 } }),
    ).toMatchObject({ status: 409, body: { code: 'trial_months_not_offered' } });
  });

  it('makes one of two opposite moves at the same instant, never both', async () => {
    const order = await world.place(at);
    const answers = await Promise.all([
      world.api(`POST /v1/firm/orders/${order.id}/accept`, { token: world.firm.key, body: { startDate: later(5).slice(0, 10) } }),
      world.api(`POST /v1/firm/orders/${order.id}/decline`, { token: world.firm.key, body: { reason: '一' } }),
      world.api(`POST /v1/compounds/${at.id}/orders/${order.id}/withdraw`, { token: at.committee, body: { reason: '二' } }),
    ]);
    const { state, version, history } = await world.order(order.id, at);
    expect(history.map((entry: { version: number }) => entry.version)).toEqual(history.map((_: unknown, index: number) => index + 1));
    expect(version).toBe(history.length);
    expect(answers.filter(({ status }) => status === 200).length).toBe(history.length - 1);
    expect(['declined', 'withdrawn']).toContain(state);
  });

  it('places one order when two committees click at once', async () => {
    const asks = Array.from({ length: 5 }, () =>
      world.api(`POST /v1/compounds/${at.id}/orders`, { token: at.committee, body: { packageId: world.offer.id } }),
    );
    const answers = await Promise.all(asks);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'service_taken')).toHaveLength(4);
  });
});

describe('policy and price', () => {
  it('keeps what was frozen when the street and the firm change theirs', async () => {
    const order = await world.place(at);
    const { policy, policyVersion } = await world.must('GET /v1/street', { token: world.street });
    await world.must('POST /v1/street/policies', {
      token: world.street,
      body: { basedOn: policyVersion, policy: { ...policy, ratingWindowDays: 7, satisfactionPercent: 90 } },
    });
    await world.accept(order.id);
    const { terms, moments } = await world.order(order.id, at);
    expect(terms).toMatchObject({ policyVersion, policy: { ratingWindowDays: 14, satisfactionPercent: 80 } });
    expect(Date.parse(moments.trialEndsAt) - Date.parse(moments.ratingOpensAt)).toBe(14 * 86_400_000);
    expect(await world.api('POST /v1/street/policies', { token: world.street, body: { basedOn: policyVersion, policy } })).toMatchObject({
      status: 409,
      body: { code: 'changed_meanwhile' },
    });
    await world.must('POST /v1/street/policies', { token: world.street, body: { basedOn: policyVersion + 1, policy } });
    expect((await world.must('GET /v1/street/policies', { token: world.street })).rows).toHaveLength(3);
  });
});

describe('rating', () => {
  const onTrial = async () => {
    const order = await world.place(at, world.offer.id, 1);
    await world.accept(order.id);
    return order.id as string;
  };
  const toWindow = async (orderId: string) => world.to((await world.order(orderId, at)).moments.ratingOpensAt);

  it('is open in the window alone, may be changed in it, and is never changed after it', async () => {
    const orderId = await onTrial();
    const [link] = at.links;
    expect(await world.rate(orderId, link?.token ?? '', 5)).toMatchObject({ status: 409, body: { code: 'rating_not_open' } });
    await toWindow(orderId);
    expect((await world.rate(orderId, link?.token ?? '', 2)).status).toBe(200);
    expect((await world.rate(orderId, link?.token ?? '', 5)).status).toBe(200);
    expect((await world.must(`GET /v1/household/orders/${orderId}/rating`, { token: link?.token })).overall).toBe(5);
    world.host.clock.moveTo((await world.order(orderId, at)).moments.trialEndsAt);
    expect(await world.rate(orderId, link?.token ?? '', 1)).toMatchObject({ status: 409, body: { code: 'rating_not_open' } });
  });

  it('is open although no sweep has run since the window opened', async () => {
    const orderId = await onTrial();
    world.host.clock.moveTo((await world.order(orderId, at)).moments.ratingOpensAt);
    expect((await world.rate(orderId, at.links[0]?.token ?? '', 5)).status).toBe(200);
  });

  it('fails the trial under the gate: enough satisfied of too few, or too few satisfied of enough', async () => {
    for (const [rated, satisfied, outcome] of [
      [9, 9, 'failed'],
      [10, 7, 'failed'],
      [10, 8, 'posted'],
    ] as const) {
      at = await world.newCompound(`门槛${rated}-${satisfied}`, 'chen');
      const orderId = await onTrial();
      await toWindow(orderId);
      for (let index = 0; index < rated; index += 1) await world.rate(orderId, at.links[index]?.token ?? '', index < satisfied ? 4 : 3);
      await world.to(new Date(Date.parse((await world.order(orderId, at)).moments.trialEndsAt) + 61_000).toISOString());
      const order = await world.order(orderId, at);
      expect(order.state).toBe(outcome);
      expect(order.history.at(-1).facts).toMatchObject({ rated, satisfied, occupiedUnits: 20 });
      expect(
        (await world.must(`GET /v1/firm/orders?state=${outcome}`, { token: world.firm.key })).rows.map(({ id }: { id: string }) => id),
      ).toContain(orderId);
    }
  });

  it('refuses vacant units, wrong services, and shows the committee counts alone', async () => {
    const file = new TextEncoder().encode('楼号,单元,房号,建筑面积,业主,入住\n1,1,101,60,张三,是\n1,1,102,60,李四,否');
    at = await world.newCompound('空置院', 'chen', file);
    const orderId = await onTrial();
    await toWindow(orderId);
    expect(await world.rate(orderId, at.links[1]?.token ?? '', 5)).toMatchObject({ status: 409, body: { code: 'unit_not_occupied' } });
    const wrong = { overall: 5, services: { cleaning: 5 }, wouldContinue: true };
    expect(await world.api(`PUT /v1/household/orders/${orderId}/rating`, { token: at.links[0]?.token, body: wrong })).toMatchObject({
      status: 400,
      body: { code: 'services_mismatch' },
    });
    await world.rate(orderId, at.links[0]?.token ?? '', 5);
    const summary = await world.must(`GET /v1/compounds/${at.id}/orders/${orderId}/ratings`, { token: at.committee });
    expect(summary).toMatchObject({ rated: 1, satisfied: 1, occupiedUnits: 1 });
    expect(JSON.stringify(summary)).not.toContain('1-1-101');
  });
});
