import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freshKey } from '../api-client.ts';
import { type ContractWorld, startContractWorld } from '../contract-world.ts';
import type { VotingCompound } from '../vote-world.ts';

let world: ContractWorld;
let at: VotingCompound;
/** The next firm's packages: the same services, dearer; fewer, cheaper; other ones. */
let offers: Record<'same' | 'cheap' | 'fewer' | 'gone', string>;
let second: { id: string; key: string };
let n = 0;
beforeAll(async () => {
  world = await startContractWorld({ policy: { maxExtensions: 0 } });
  second = await world.newFirm('和顺物业');
  const offer = async (name: string, codes: string[], yuanPerSqmMonth: string): Promise<string> =>
    (
      await world.newPackage(second.key, {
        name,
        yuanPerSqmMonth,
        services: codes.map((code) => ({ code, level: '每日' })),
        trialMonths: [1, 3, 6],
      })
    ).id;
  const all = ['cleaning', 'parking-order', 'maintenance'];
  offers = {
    same: await offer('同类', all, '0.40'),
    cheap: await offer('同类低价', all, '0.30'),
    fewer: await offer('保洁', ['cleaning'], '0.10'),
    gone: await offer('已撤下', all, '0.20'),
  };
  await world.must(`POST /v1/firm/packages/${offers.gone}/withdraw`, { token: second.key }, 200);
});
beforeEach(async () => {
  n += 1;
  at = await world.newVotingCompound(`接续院${n}`);
});
afterAll(() => world.stop());

const next = (orderId: string, body: object = { packageId: offers.same }, key = freshKey(), place = at) =>
  world.api(`POST /v1/compounds/${at.id}/orders/${orderId}/next`, { token: place.committee, body, key });
const declined = async (months = 3): Promise<string> => {
  const { id } = await world.place(at, world.offer.id, months);
  await world.askAsFirm(id, 'decline', { reason: '人手不足' });
  return id;
};
const order = (orderId: string) => world.order(orderId, at);
const later = (days: number) => new Date(Date.parse(world.host.clock.now()) + days * 86_400_000).toISOString();

/** Ways in which an order comes to where it may be followed. */
const WAYS: Record<string, () => Promise<string>> = {
  declined,
  withdrawn: async () => {
    const { id } = await world.place(at);
    await world.ask(at, id, 'withdraw', { reason: '想换一家' });
    return id;
  },
  expired: async () => {
    const { id } = await world.place(at);
    await world.to(later(12));
    return id;
  },
  failed: async () => {
    const { id } = await world.place(at, world.offer.id, 1);
    await world.accept(id);
    await world.to((await order(id)).moments.trialStartsAt);
    await world.askAsFirm(id, 'break-off', { reason: '亏损' });
    return id;
  },
  leaving: async () => {
    const id = await world.collecting(at);
    await world.ask(at, id, 'notice', { reason: '业主要求解聘' });
    await world.to(later(62));
    return id;
  },
  ended: async () => {
    const id = await (WAYS.failed as () => Promise<string>)();
    await world.ask(at, id, 'hand-over', { reason: '钥匙已交' });
    return id;
  },
};

describe('the next firm’s order', () => {
  it.each(Object.keys(WAYS))('follows one that is %s in one step, and both histories name the other', async (state) => {
    const id = await (WAYS[state] as () => Promise<string>)();
    const before = await order(id);
    expect(before.state).toBe(state);
    const answer = await next(id);
    expect(answer).toMatchObject({ status: 201, body: { state: 'placed', firmName: '和顺物业', previousOrderId: id } });

    const follower = await order(answer.body.id);
    expect(follower.terms).toMatchObject({ trialMonths: before.terms.trialMonths, packageId: offers.same });
    expect(follower.history).toMatchObject([{ move: 'place', facts: { previous: id } }]);
    expect(follower.moments.trialStartsAt).toBeUndefined();
    const followed = await order(id);
    expect(followed).toMatchObject({ state, nextOrderId: follower.id, version: before.version + 1 });
    expect(followed.history.at(-1)).toMatchObject({
      move: 'follow',
      state,
      facts: { next: follower.id },
      actor: { party: { kind: 'owners_committee' } },
    });
    await world.accept(follower.id, undefined, second.key);
    expect((await order(follower.id)).state).toBe('accepted');
  });

  it('has the length of the trial before it, or another one that is offered', async () => {
    const asBefore = await next(await declined(1));
    expect((await order(asBefore.body.id)).terms.trialMonths).toBe(1);
    await world.askAsFirm(asBefore.body.id, 'decline', { reason: '不是我们的' });
    await world.ask(at, asBefore.body.id, 'withdraw', { reason: '换期限' });
    const longer = await next(asBefore.body.id, { packageId: offers.cheap, trialMonths: 6 });
    expect((await order(longer.body.id)).terms.trialMonths).toBe(6);
    await world.ask(at, longer.body.id, 'withdraw', { reason: '换期限' });
    expect(await next(longer.body.id, { packageId: world.offer.id })).toMatchObject({
      status: 409,
      body: { code: 'trial_months_not_offered' },
    });
  });

  it('is placed once: the same request again gets the same order, another is told which one follows', async () => {
    const id = await declined();
    const key = freshKey();
    const first = await next(id, undefined, key);
    expect((await next(id, undefined, key)).body).toEqual(first.body);
    const other = await next(id);
    expect(other).toMatchObject({ status: 409, body: { code: 'order_followed' } });
    expect(other.body.detail).toContain(first.body.id);
    expect((await next(id, { packageId: offers.cheap }, key)).body.code).toBe('idempotency_key_reused');
    expect((await order(id)).history.filter(({ move }: { move: string }) => move === 'follow')).toHaveLength(1);
  });

  it('is placed once when five ask at the same instant', async () => {
    const id = await declined();
    const answers = await Promise.all(Array.from({ length: 5 }, () => next(id)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    for (const { status, body } of answers.filter(({ status: of }) => of !== 201)) {
      expect(status).toBe(409);
      expect(['order_followed', 'service_taken', 'changed_meanwhile']).toContain(body.code);
    }
    const { rows } = await world.must(`GET /v1/compounds/${at.id}/orders`, { token: at.committee });
    expect(rows).toHaveLength(2);
  });

  it('waits until the one before is over, and finds none that is another compound’s', async () => {
    const { id } = await world.place(at);
    expect(await next(id)).toMatchObject({ status: 409, body: { code: 'not_followable' } });
    await world.accept(id);
    await world.to((await order(id)).moments.trialStartsAt);
    expect(await next(id)).toMatchObject({ status: 409, body: { code: 'not_followable', detail: expect.stringContaining('试用中') } });
    expect((await order(id)).nextOrderId).toBeUndefined();

    const elsewhere = await world.newVotingCompound(`旁院${n}`, undefined, 'qian');
    expect((await next(id, undefined, freshKey(), elsewhere)).status).toBe(403);
    expect(
      await world.api(`POST /v1/compounds/${elsewhere.id}/orders/${id}/next`, {
        token: elsewhere.committee,
        body: { packageId: offers.same },
      }),
    ).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    });
  });

  it('takes no package that was withdrawn, and no service that another order holds', async () => {
    const id = await declined();
    expect(await next(id, { packageId: offers.gone })).toMatchObject({ status: 409, body: { code: 'package_withdrawn' } });
    const holder = await world.place(at, offers.fewer);
    expect(await next(id)).toMatchObject({ status: 409, body: { code: 'service_taken' } });
    expect((await order(id)).nextOrderId).toBeUndefined();
    await world.ask(at, holder.id, 'withdraw', { reason: '让位' });
    expect((await next(id)).status).toBe(201);
  });
});

it('is chosen among other firms’ packages for the same services: whole ones first, then the cheapest, with what each would cost', async () => {
  const id = await declined();
  const { services, packages } = await world.must(`GET /v1/compounds/${at.id}/orders/${id}/next`, { token: at.committee });
  expect(services).toEqual(['cleaning', 'parking-order', 'maintenance']);
  expect(packages.map(({ package: { id: of }, missing }: { package: { id: string }; missing: string[] }) => [of, missing])).toEqual([
    [offers.cheap, []],
    [offers.same, []],
    [offers.fewer, ['parking-order', 'maintenance']],
  ]);
  // 3 × 60 m² at 0.30 yuan
  expect(packages[0].quote).toMatchObject({ units: 3, compoundMonthFen: 5_400 });
});
