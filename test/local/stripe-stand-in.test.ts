import Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { refusal, SECRET_KEY, sessionParams, stripeForTest } from './stripe-for-test.ts';

const post = (url: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/v1/refunds`, {
    method: 'POST',
    headers: { authorization: `Bearer ${SECRET_KEY}`, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body,
  });

describe('asking for a session', () => {
  it('gives an open one with an address, which Stripe’s SDK reads back', async () => {
    const { sdk, standIn } = await stripeForTest();
    const session = await sdk.checkout.sessions.create(sessionParams({ metadata: { paymentId: 'pay_1' } }));
    expect(session).toMatchObject({
      object: 'checkout.session',
      amount_total: 15_120,
      currency: 'cny',
      status: 'open',
      payment_status: 'unpaid',
      payment_intent: null,
      url: `${standIn.url}/c/pay/${session.id}`,
      metadata: { paymentId: 'pay_1' },
    });
    expect(session.lastResponse.requestId).toMatch(/^req_/);
    expect(await sdk.checkout.sessions.retrieve(session.id)).toEqual(session);
  });

  it.each([
    ['an unknown parameter', { colour: 'red' }, 'parameter_unknown', 'colour'],
    ['a parameter that this version no longer has', { payment_method_types: ['card'] }, 'parameter_unknown', 'payment_method_types'],
    ['an unknown nested one', { payment_intent_data: { colour: 'red' } }, 'parameter_unknown', 'payment_intent_data[colour]'],
    ['nothing to pay for', { line_items: undefined }, 'parameter_missing', 'line_items'],
    ['no mode', { mode: undefined }, 'parameter_missing', 'mode'],
    ['an empty reference', { client_reference_id: '' }, 'parameter_invalid_empty', 'client_reference_id'],
    ['a relative address', { success_url: '/paid' }, 'url_invalid', 'success_url'],
    ['a foreign scheme', { cancel_url: 'javascript:alert(1)' }, 'url_invalid', 'cancel_url'],
    ['a value too long', { metadata: { note: 'x'.repeat(501) } }, undefined, 'metadata[note]'],
    ['too many values', { metadata: Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`k${n}`, ''])) }, undefined, 'metadata'],
    ['an unknown way to pay', { allowed_payment_method_types: ['card', 'shells'] }, undefined, 'allowed_payment_method_types[1]'],
    [
      'WeChat Pay without the payer’s client',
      { allowed_payment_method_types: ['wechat_pay'] },
      'parameter_missing',
      'payment_method_options[wechat_pay][client]',
    ],
  ])('refuses %s', async (_, more, code, param) => {
    const { sdk } = await stripeForTest();
    expect(await refusal(sdk.checkout.sessions.create(sessionParams(more)))).toMatchObject({
      status: 400,
      type: 'invalid_request_error',
      code,
      param,
    });
  });

  it.each([
    [399, 'amount_too_small', 'line_items'],
    [100_000_000, 'amount_too_large', 'line_items'],
    [150.5, 'parameter_invalid_integer', 'line_items[0][price_data][unit_amount]'],
    [-400, 'parameter_invalid_integer', 'line_items[0][price_data][unit_amount]'],
  ])('refuses an amount of %d', async (unit_amount, code, param) => {
    const { sdk } = await stripeForTest();
    const line_items = [{ quantity: 1, price_data: { currency: 'cny', unit_amount, product_data: { name: '物业费' } } }];
    expect(await refusal(sdk.checkout.sessions.create(sessionParams({ line_items })))).toMatchObject({ code, param });
  });

  it('refuses an end less than 30 minutes or more than a day away', async () => {
    const { sdk, standIn } = await stripeForTest();
    const now = standIn.account.now();
    for (const expires_at of [now + 29 * 60, now + 86_400 + 60, 0])
      expect(await refusal(sdk.checkout.sessions.create(sessionParams({ expires_at })))).toMatchObject({
        status: 400,
        param: 'expires_at',
      });
    await sdk.checkout.sessions.create(sessionParams({ expires_at: now + 31 * 60 }));
  });

  it('knows no other key, no other address, and no other session', async () => {
    const { sdk, standIn } = await stripeForTest();
    const { hostname: host, port } = new URL(standIn.url);
    const stranger = new Stripe('sk_test_other', { host, port, protocol: 'http', maxNetworkRetries: 0 });
    expect(await refusal(stranger.checkout.sessions.create(sessionParams()))).toMatchObject({ status: 401, type: 'authentication_error' });
    expect(await refusal(sdk.customers.list())).toMatchObject({ status: 404, type: 'invalid_request_error' });
    expect(await refusal(sdk.checkout.sessions.retrieve('cs_test_none'))).toMatchObject({ status: 404, code: 'resource_missing' });
    expect(standIn.account.sessions.size).toBe(0);
  });

  it('reads forms strictly: nothing twice, nothing as text and group, no other type of body', async () => {
    const { standIn } = await stripeForTest();
    for (const body of ['amount=1&amount=2', 'metadata=1&metadata[a]=2', 'metadata[a=1', '__proto__[x]=1'])
      expect((await post(standIn.url, body)).status, body).toBe(400);
    expect((await post(standIn.url, '{}', { 'content-type': 'application/json' })).status).toBe(400);
    expect((await post(standIn.url, `metadata[a]=${'x'.repeat(70_000)}`)).status).toBe(413);
  });
});

describe('the same key', () => {
  it('gives the same answer, and makes nothing more', async () => {
    const { sdk, standIn } = await stripeForTest();
    const first = await sdk.checkout.sessions.create(sessionParams(), { idempotencyKey: 'k' });
    const again = await sdk.checkout.sessions.create(sessionParams(), { idempotencyKey: 'k' });
    expect(again).toEqual(first);
    expect((again.lastResponse as unknown as { headers: Record<string, string> }).headers['idempotent-replayed']).toBe('true');
    expect(standIn.account.sessions.size).toBe(1);
  });

  it('is refused with other parameters or at another address', async () => {
    const { sdk } = await stripeForTest();
    await sdk.checkout.sessions.create(sessionParams(), { idempotencyKey: 'k' });
    for (const call of [
      sdk.checkout.sessions.create(sessionParams({ locale: 'en' }), { idempotencyKey: 'k' }),
      sdk.refunds.create({ payment_intent: 'pi_1' }, { idempotencyKey: 'k' }),
    ])
      expect(await refusal(call)).toMatchObject({ status: 400, type: 'idempotency_error' });
  });

  it('is in use while the first request is worked on', async () => {
    const { sdk, standIn } = await stripeForTest();
    const release = standIn.holdApi();
    const first = sdk.checkout.sessions.create(sessionParams(), { idempotencyKey: 'k' });
    await expect
      .poll(() => refusal(sdk.checkout.sessions.create(sessionParams(), { idempotencyKey: 'k' })).catch(() => undefined))
      .toMatchObject({ status: 409, code: 'idempotency_key_in_use' });
    release();
    await first;
    expect(standIn.account.sessions.size).toBe(1);
  });

  it('keeps a failure of the server’s own, and not a refused parameter', async () => {
    const { sdk, standIn } = await stripeForTest();
    standIn.failApi('broken');
    const broken = () => refusal(sdk.checkout.sessions.create(sessionParams(), { idempotencyKey: 'k' }));
    expect([await broken(), await broken()]).toMatchObject([
      { status: 500, type: 'api_error' },
      { status: 500, type: 'api_error' },
    ]);
    await refusal(sdk.checkout.sessions.create(sessionParams({ colour: 'red' }), { idempotencyKey: 'l' }));
    await sdk.checkout.sessions.create(sessionParams(), { idempotencyKey: 'l' });
  });

  it('is forgotten after a day', async () => {
    const { sdk, standIn, clock } = await stripeForTest();
    await sdk.checkout.sessions.create(sessionParams(), { idempotencyKey: 'k' });
    clock.forward({ days: 1 });
    await sdk.checkout.sessions.create(sessionParams({ locale: 'en' }), { idempotencyKey: 'k' });
    expect(standIn.account.sessions.size).toBe(2);
  });
});

describe('paying', () => {
  it('makes one payment and one charge, however often it is pressed', async () => {
    const { sdk, standIn } = await stripeForTest();
    const data = { description: '一月', metadata: { paymentId: 'pay_1' } };
    const { id } = await sdk.checkout.sessions.create(sessionParams({ payment_intent_data: data }));
    expect([standIn.pay(id), standIn.pay(id)]).toEqual([true, false]);
    const { data: payments } = await sdk.paymentIntents.list({ expand: ['data.latest_charge'] });
    expect(payments).toMatchObject([
      {
        amount: 15_120,
        amount_received: 15_120,
        status: 'succeeded',
        ...data,
        latest_charge: { paid: true, amount_refunded: 0, metadata: data.metadata },
      },
    ]);
    expect(await sdk.checkout.sessions.retrieve(id)).toMatchObject({
      status: 'complete',
      payment_status: 'paid',
      url: null,
      payment_intent: payments[0]?.id,
    });
  });

  it('may fail and be tried again, within the same payment', async () => {
    const { sdk, standIn } = await stripeForTest();
    const { id } = await sdk.checkout.sessions.create(sessionParams());
    standIn.pay(id, 'card', 'fail');
    expect(await sdk.checkout.sessions.retrieve(id)).toMatchObject({ status: 'open', payment_status: 'unpaid' });
    standIn.pay(id, 'card', 'succeed');
    expect((await sdk.paymentIntents.list()).data).toMatchObject([{ status: 'succeeded' }]);
  });

  it.each([true, false])('later: the session is over at once, the money arrived: %s', async (arrived) => {
    const { sdk, standIn } = await stripeForTest();
    const { id } = await sdk.checkout.sessions.create(sessionParams());
    standIn.pay(id, 'card', 'later');
    expect(await sdk.checkout.sessions.retrieve(id)).toMatchObject({ status: 'complete', payment_status: 'unpaid' });
    expect([standIn.settleAsync(id, arrived), standIn.settleAsync(id, !arrived)]).toEqual([true, false]);
    expect(await sdk.checkout.sessions.retrieve(id)).toMatchObject({ payment_status: arrived ? 'paid' : 'unpaid' });
    expect((await sdk.events.list()).data[0]?.type).toBe(`checkout.session.async_payment_${arrived ? 'succeeded' : 'failed'}`);
  });

  it('is over when the time is, and when the session was closed', async () => {
    const { sdk, standIn, clock } = await stripeForTest();
    const [late, closed] = [await sdk.checkout.sessions.create(sessionParams()), await sdk.checkout.sessions.create(sessionParams())];
    expect(await sdk.checkout.sessions.expire(closed.id)).toMatchObject({ status: 'expired', url: null });
    expect(await refusal(sdk.checkout.sessions.expire(closed.id))).toMatchObject({ status: 400 });
    clock.forward({ days: 1 });
    expect([standIn.pay(late.id), standIn.pay(closed.id)]).toEqual([false, false]);
    expect((await sdk.events.list({ type: 'checkout.session.expired' })).data).toHaveLength(2);
    expect(standIn.account.charges.size).toBe(0);
  });
});

describe('lists', () => {
  it('come newest first, a page at a time, and within a range of time', async () => {
    const { sdk, standIn, clock } = await stripeForTest();
    const pay = async () => standIn.pay((await sdk.checkout.sessions.create(sessionParams())).id);
    for (let n = 0; n < 3; n += 1) await pay();
    clock.forward({ days: 1 });
    const tomorrow = standIn.account.now();
    for (let n = 0; n < 2; n += 1) await pay();
    const made = [...standIn.account.intents.keys()].reverse();
    const page = await sdk.paymentIntents.list({ limit: 2 });
    expect([page.data.map(({ id }) => id), page.has_more]).toEqual([made.slice(0, 2), true]);
    const last = await sdk.paymentIntents.list({ limit: 3, starting_after: made[1] });
    expect([last.data.map(({ id }) => id), last.has_more]).toEqual([made.slice(2), false]);
    expect((await sdk.paymentIntents.list({ created: { gte: tomorrow } })).data).toHaveLength(2);
    expect((await sdk.paymentIntents.list({ created: { lt: tomorrow } })).data).toHaveLength(3);
    const all: string[] = [];
    for await (const { id } of sdk.paymentIntents.list({ limit: 2 })) all.push(id);
    expect(all).toEqual(made);
    expect((await sdk.checkout.sessions.list({ status: 'open' })).data).toEqual([]);
  });

  it('refuse a limit out of range and a place that is not there', async () => {
    const { sdk } = await stripeForTest();
    expect(await refusal(sdk.refunds.list({ limit: 101 }))).toMatchObject({ code: 'parameter_invalid_integer', param: 'limit' });
    expect(await refusal(sdk.events.list({ starting_after: 'evt_none' }))).toMatchObject({
      code: 'resource_missing',
      param: 'starting_after',
    });
  });
});

describe('refunds and disputes', () => {
  const paid = async (method: 'card' | 'alipay' | 'wechat_pay' = 'card') => {
    const all = await stripeForTest();
    const allowed = { allowed_payment_method_types: [method], payment_method_options: { wechat_pay: { client: 'web' } } };
    const { id } = await all.sdk.checkout.sessions.create(sessionParams(allowed));
    all.standIn.pay(id, method);
    return { ...all, payment_intent: [...all.standIn.account.intents.keys()][0] as string };
  };

  it('go in parts, never over what was paid, and once per key', async () => {
    const { sdk, standIn, payment_intent } = await paid();
    const part = { payment_intent, amount: 5_000 };
    const first = await sdk.refunds.create(part, { idempotencyKey: 'r1' });
    expect(await sdk.refunds.create(part, { idempotencyKey: 'r1' })).toEqual(first);
    expect(first).toMatchObject({ status: 'succeeded', amount: 5_000 });
    expect(await refusal(sdk.refunds.create({ payment_intent, amount: 10_121 }))).toMatchObject({ status: 400, param: 'amount' });
    expect(await refusal(sdk.refunds.create({ payment_intent, amount: 0 }))).toMatchObject({ code: 'parameter_invalid_integer' });
    await sdk.refunds.create({ payment_intent });
    expect(await refusal(sdk.refunds.create({ payment_intent, amount: 1 }))).toMatchObject({ code: 'charge_already_refunded' });
    expect([...standIn.account.charges.values()]).toMatchObject([{ amount_refunded: 15_120, refunded: true }]);
    expect((await sdk.refunds.list({ payment_intent })).data.map(({ amount }) => amount)).toEqual([10_120, 5_000]);
  });

  it('need a payment that succeeded', async () => {
    const { sdk, standIn } = await paid();
    const { id } = await sdk.checkout.sessions.create(sessionParams());
    standIn.pay(id, 'card', 'fail');
    const payment_intent = [...standIn.account.intents.keys()].at(-1);
    expect(await refusal(sdk.refunds.create({ payment_intent }))).toMatchObject({ code: 'payment_intent_unexpected_state' });
    expect(await refusal(sdk.refunds.create({ payment_intent: 'pi_none' }))).toMatchObject({ status: 404, code: 'resource_missing' });
    expect(await refusal(sdk.refunds.create({}))).toMatchObject({ code: 'parameter_missing' });
  });

  it.each([true, false])('to Alipay are pending first, then told: %s', async (succeeded) => {
    const { sdk, standIn, payment_intent } = await paid('alipay');
    const { id, status } = await sdk.refunds.create({ payment_intent, amount: 5_000 });
    expect(status).toBe('pending');
    standIn.settleRefund(id, succeeded);
    expect((await sdk.refunds.list({ payment_intent })).data).toMatchObject([{ status: succeeded ? 'succeeded' : 'failed' }]);
    expect([...standIn.account.charges.values()]).toMatchObject([{ amount_refunded: succeeded ? 5_000 : 0 }]);
  });

  it('disputes hold refunds until they are won; WeChat Pay knows none', async () => {
    const { sdk, standIn, payment_intent } = await paid();
    const dispute = standIn.openDispute(payment_intent);
    expect(await refusal(sdk.refunds.create({ payment_intent }))).toMatchObject({ code: 'charge_disputed' });
    standIn.closeDispute(dispute, 'won');
    await sdk.refunds.create({ payment_intent });
    const other = await paid('wechat_pay');
    expect(() => other.standIn.openDispute(other.payment_intent)).toThrow(RangeError);
  });
});
