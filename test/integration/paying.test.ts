import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshKey } from '../api-client.ts';
import { type PayingWorld, startPayingWorld } from '../paying-world.ts';

let world: PayingWorld;
beforeAll(async () => {
  world = await startPayingWorld({ units: 30 });
});
afterAll(() => world.stop());

describe('a household pays', () => {
  it('on the provider’s page, and sees its bill settled', async () => {
    const begun = await world.start(0);
    expect(begun).toMatchObject({ status: 201, body: { state: 'open', amountFen: 6_300, prepaidFen: 0, refunds: [] } });
    expect(begun.body.bills).toEqual([{ orderId: world.orderId, period: '2027-Q2', fen: 6_300 }]);
    expect(begun.body.url).toMatch(/^http/);
    const { success_url, cancel_url } = world.stripe.account.sessions.get(world.sessionOf(begun.body)) ?? {};
    expect([success_url, cancel_url]).toEqual(Array(2).fill(`${world.host.url}/h/#/return`));
    const before = await world.received();
    expect(await world.pay(begun.body)).toBe(true);
    const paid = await world.look(0, begun.body.id);
    expect(paid).toMatchObject({ state: 'paid', receipt: { bills: [{ receivedFen: 6_300 }], creditFen: 0 } });
    expect(paid.url).toBeUndefined();
    expect(await world.account(0)).toMatchObject({ openFen: 0, prepaidFen: 0 });
    expect((await world.received()) - before).toBe(6_300);
    const list = await world.must('GET /v1/household/payments', { token: world.link(0) });
    expect(list.rows).toEqual([paid]);
    expect(await world.start(0)).toMatchObject({ status: 409, body: { code: 'nothing_to_pay' } });
  });

  it('part of it, or ahead by amount or months, within what may be paid ahead', async () => {
    expect(await world.paid(1, { amountFen: 1_000 })).toMatchObject({
      state: 'paid',
      receipt: { bills: [{ receivedFen: 1_000 }], creditFen: 0 },
    });
    expect(await world.paid(1, { amountFen: 7_000 })).toMatchObject({ receipt: { bills: [{ receivedFen: 5_300 }], creditFen: 1_700 } });
    expect(await world.paid(1, { bills: [], prepayMonths: 2 })).toMatchObject({
      amountFen: 4_200,
      receipt: { bills: [], creditFen: 4_200 },
    });
    expect(await world.account(1)).toMatchObject({ openFen: 0, prepaidFen: 5_900 });
    expect(await world.start(1, { amountFen: 5_000_000 })).toMatchObject({ status: 409, body: { code: 'prepay_limit' } });
  });

  it('only amounts that the provider takes, and only its own bills', async () => {
    expect(await world.start(2, { amountFen: 399 })).toMatchObject({ status: 409, body: { code: 'payment_amount_out_of_range' } });
    expect(await world.start(2, { bills: [{ orderId: world.orderId, period: '2027-Q3' }] })).toMatchObject({
      status: 404,
      body: { code: 'bill_not_found' },
    });
    for (const amountFen of [-1, 0, 1.5, 1e15]) expect(await world.start(2, { amountFen })).toMatchObject({ status: 400 });
    expect(await world.start(2, { amountFen: 1_000, prepayMonths: 1 })).toMatchObject({ status: 400 });
    expect(world.stripe.account.sessions.size).toBe(4);
  });

  it('and nobody else looks at it', async () => {
    const { rows } = await world.must('GET /v1/household/payments', { token: world.link(0) });
    expect(await world.api(`GET /v1/household/payments/${rows[0].id}`, { token: world.link(1) })).toMatchObject({ status: 404 });
  });
});

describe('at most one charge', () => {
  it('two tabs and double clicks lead to one page', async () => {
    const sessions = world.stripe.account.sessions.size;
    const key = freshKey();
    const answers = await Promise.all([world.start(3, {}, key), world.start(3, {}, key), world.start(3), world.start(3)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(new Set(answers.map(({ body }) => body.url)).size).toBe(1);
    expect(world.stripe.account.sessions.size - sessions).toBe(1);
    expect(await world.start(3, { amountFen: 1_000 }, key)).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } });
  });

  it('another wish closes the earlier page first', async () => {
    const first = (await world.start(4)).body;
    const second = (await world.start(4, { amountFen: 2_000 })).body;
    expect(second.id).not.toBe(first.id);
    expect(await world.pay(first)).toBe(false);
    expect(await world.pay(second)).toBe(true);
    expect(await world.look(4, first.id)).toMatchObject({ state: 'expired' });
    expect(await world.account(4)).toMatchObject({ openFen: 4_300 });
  });

  it('a page that is paid on cannot make way, even before the provider has told us', async () => {
    const { body } = await world.start(5);
    world.stripe.pay(world.sessionOf(body));
    expect(await world.look(5, body.id)).toMatchObject({ state: 'processing' });
    expect(await world.start(5, { amountFen: 2_000 })).toMatchObject({ status: 409, body: { code: 'payment_processing' } });
    expect((await world.start(5)).body.id).toBe(body.id);
    await world.host.settle();
    expect(await world.look(5, body.id)).toMatchObject({ state: 'paid' });
    expect(await world.account(5)).toMatchObject({ openFen: 0, prepaidFen: 0 });
  });

  it('a bill that cash settled meanwhile: the money goes back, and the household sees why', async () => {
    const { body } = await world.start(6);
    await world.cash(6, 'C-6');
    await world.pay(body);
    expect(await world.look(6, body.id)).toMatchObject({
      state: 'paid',
      receipt: { bills: [], creditFen: 6_300 },
      refunds: [{ amountFen: 6_300, state: 'succeeded', why: 'already_settled' }],
    });
    expect(await world.account(6)).toMatchObject({ openFen: 0, prepaidFen: 0 });
    expect([...world.stripe.account.refunds.values()].map(({ amount, status }) => ({ amount, status }))).toContainEqual({
      amount: 6_300,
      status: 'succeeded',
    });
  });

  it('a bill that cash settled in part: the rest is kept as paid ahead', async () => {
    const { body } = await world.start(7);
    await world.cash(7, 'C-7', 2_000);
    await world.pay(body);
    expect(await world.look(7, body.id)).toMatchObject({ receipt: { bills: [{ receivedFen: 4_300 }], creditFen: 2_000 }, refunds: [] });
    expect(await world.account(7)).toMatchObject({ openFen: 0, prepaidFen: 2_000 });
  });
});

describe('a page that is not paid on', () => {
  it('expires by itself, and the household begins again', async () => {
    const { body } = await world.start(8);
    world.host.clock.moveTo(new Date(Date.parse(world.host.clock.now()) + 40 * 60_000).toISOString());
    await world.host.settle();
    expect(await world.look(8, body.id)).toMatchObject({ state: 'expired' });
    const again = (await world.start(8)).body;
    expect(again.id).not.toBe(body.id);
    await world.pay(again);
    expect(await world.look(8, again.id)).toMatchObject({ state: 'paid' });
  });

  it('stays open after a failed attempt', async () => {
    const { body } = await world.start(9);
    await world.pay(body, 'card', 'fail');
    expect(await world.look(9, body.id)).toMatchObject({ state: 'open' });
    await world.pay(body, 'alipay');
    expect(await world.look(9, body.id)).toMatchObject({ state: 'paid' });
  });
});

describe('money that arrives later', () => {
  it('is shown as on its way, and booked when it is there', async () => {
    const { body } = await world.start(10);
    await world.pay(body, 'alipay', 'later');
    expect(await world.look(10, body.id)).toMatchObject({ state: 'processing' });
    expect(await world.account(10)).toMatchObject({ openFen: 6_300 });
    expect(await world.start(10, { amountFen: 1_000 })).toMatchObject({ status: 409, body: { code: 'payment_processing' } });
    world.stripe.settleAsync(world.sessionOf(body), true);
    await world.host.settle();
    expect(await world.look(10, body.id)).toMatchObject({ state: 'paid' });
    expect(await world.account(10)).toMatchObject({ openFen: 0 });
  });

  it('or does not arrive: nothing is booked, and the household may begin again', async () => {
    const { body } = await world.start(11);
    await world.pay(body, 'alipay', 'later');
    world.stripe.settleAsync(world.sessionOf(body), false);
    await world.host.settle();
    expect(await world.look(11, body.id)).toMatchObject({ state: 'failed' });
    expect((await world.start(11)).body).toMatchObject({ state: 'open' });
  });
});

describe('a provider that fails', () => {
  it.each(['throttled', 'conflict', 'broken', 'broken-after', 'cut-after'] as const)(
    '%s: one page in the end, and at most one charge',
    async (fault) => {
      const n = 12 + ['throttled', 'conflict', 'broken', 'broken-after', 'cut-after'].indexOf(fault);
      const key = freshKey();
      world.stripe.failApi(fault, 2);
      let answer = await world.start(n, {}, key);
      for (let tries = 0; answer.status === 503 && tries < 4; tries += 1) {
        expect(answer.body.code).toBe('payment_unavailable');
        answer = await world.start(n, {}, key);
      }
      expect(answer).toMatchObject({ status: 201, body: { state: 'open' } });
      await world.pay(answer.body);
      expect(await world.account(n)).toMatchObject({ openFen: 0, prepaidFen: 0 });
    },
  );
});

it('ends with no difference between ledger and provider', async () => {
  await world.to(new Date(Date.parse(world.host.clock.now()) + 86_400_000).toISOString());
  expect(await world.unmatched()).toEqual([]);
  expect(world.host.deadLetters).toEqual([]);
  expect(world.host.refusals).toEqual([]);
});
