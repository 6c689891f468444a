import { describe, expect, it, vi } from 'vitest';
import { checkoutExpiry, type ProviderError } from '#shared/platform/payments/payment-provider.ts';
import { type StripeForTest, sessionParams, stripeForTest } from './stripe-for-test.ts';

const refused = (code: string, reason?: string) => ({ name: 'ProviderError', code, ...(reason && { reason }) });

describe('a checkout', () => {
  it('is a session in yuan with all that ties it to us, in Chinese, for half an hour', async () => {
    const { standIn, provider, newCheckout } = await stripeForTest();
    const asked = newCheckout();
    const checkout = await provider.createCheckout(asked);
    expect(checkout).toEqual({
      checkoutId: expect.stringMatching(/^cs_test_/),
      state: 'open',
      url: expect.stringContaining('/c/pay/cs_test_'),
      expiresAt: asked.expiresAt,
      amountFen: 15_120,
      currency: 'cny',
      paymentId: 'pay_0001',
      providerPaymentId: undefined,
    });
    expect(standIn.account.sessions.get(checkout.checkoutId)).toMatchObject({
      client_reference_id: 'pay_0001',
      metadata: { paymentId: 'pay_0001', compoundId: 'cmp_0001', bills: '2027-Q1 2027-Q2' },
      payment_method_types: ['card', 'alipay', 'wechat_pay'],
      locale: 'zh',
    });
    standIn.pay(checkout.checkoutId, 'alipay');
    expect([...standIn.account.charges.values()]).toMatchObject([{ metadata: { paymentId: 'pay_0001' }, description: asked.description }]);
  });

  it('of one payment is made once, however often and from where it is asked for', async () => {
    const { standIn, provider, newCheckout } = await stripeForTest();
    const [first, second] = await Promise.all([provider.createCheckout(newCheckout()), provider.createCheckout(newCheckout())]);
    expect(second).toEqual(first);
    standIn.pay(first.checkoutId);
    expect(await provider.createCheckout(newCheckout())).toEqual(first);
    expect(standIn.account.sessions.size).toBe(1);
  });

  it('of one payment with another amount is refused', async () => {
    const { provider, newCheckout } = await stripeForTest();
    await provider.createCheckout(newCheckout());
    await expect(provider.createCheckout(newCheckout({ amountFen: 15_121 }))).rejects.toMatchObject(
      refused('provider_refused', 'StripeIdempotencyError'),
    );
  });

  it('may name hundreds of bills: as many as fit stand in the records, and how many more', async () => {
    const { standIn, provider, newCheckout } = await stripeForTest();
    const bills = Array.from({ length: 300 }, (_, n) => `${2000 + n}-Q1`);
    const { checkoutId } = await provider.createCheckout(newCheckout({ bills }));
    const text = standIn.account.sessions.get(checkoutId)?.metadata?.bills ?? '';
    expect(text.length).toBeLessThanOrEqual(500);
    const shown = text.split(' ');
    expect(shown.slice(0, -1)).toEqual(bills.slice(0, shown.length - 1));
    expect(Number(shown.at(-1)) + shown.length - 1).toBe(300);
  });

  it('lasts half an hour even when the request is slow to arrive, and is refused when it is far too slow', async () => {
    const { clock, provider, newCheckout } = await stripeForTest();
    const expiresAt = checkoutExpiry(clock.now());
    clock.moveTo(new Date(Date.parse(clock.now()) + 60_000).toISOString());
    await provider.createCheckout(newCheckout({ expiresAt }));
    clock.moveTo(new Date(Date.parse(clock.now()) + 120_000).toISOString());
    await expect(provider.createCheckout(newCheckout({ paymentId: 'pay_2', expiresAt }))).rejects.toMatchObject(
      refused('provider_refused'),
    );
  });

  it.each([
    [0, 'amount_too_small'],
    [399, 'amount_too_small'],
    [100_000_000, 'amount_too_large'],
    [-1, 'parameter_invalid_integer'],
    [1.5, 'parameter_invalid_integer'],
  ])('of %d fen is refused with the provider’s reason and nothing else of it', async (amountFen, reason) => {
    const { provider, newCheckout } = await stripeForTest();
    const error: ProviderError = await provider.createCheckout(newCheckout({ amountFen })).then(
      () => undefined as never,
      (caught: ProviderError) => caught,
    );
    expect(error).toMatchObject(refused('provider_refused', reason));
    expect(error.message).toBe(`provider_refused: ${reason}`);
  });

  it('tells how it stands, from open to paid, later, failed or expired', async () => {
    const { clock, standIn, provider, newCheckout } = await stripeForTest();
    const make = async (paymentId: string) => (await provider.createCheckout(newCheckout({ paymentId }))).checkoutId;
    const [paid, later, open, failing] = [await make('p1'), await make('p2'), await make('p3'), await make('p4')];
    standIn.pay(paid);
    standIn.pay(failing, 'alipay', 'later');
    standIn.pay(later, 'alipay', 'later');
    const states = async () => Promise.all([paid, later, open, failing].map(async (id) => (await provider.getCheckout(id))?.state));
    expect(await states()).toEqual(['paid', 'processing', 'open', 'processing']);
    standIn.settleAsync(later, true);
    standIn.settleAsync(failing, false);
    clock.forward({ days: 1 });
    expect(await states()).toEqual(['paid', 'paid', 'expired', 'failed']);
    expect(await provider.getCheckout(paid)).toMatchObject({ providerPaymentId: expect.stringMatching(/^pi_/), url: undefined });
    expect(await provider.getCheckout('cs_test_none')).toBeUndefined();
  });

  it('can be closed, unless somebody was faster', async () => {
    const { standIn, provider, newCheckout } = await stripeForTest();
    const [one, two] = [await provider.createCheckout(newCheckout()), await provider.createCheckout(newCheckout({ paymentId: 'p2' }))];
    expect(await provider.expireCheckout(one.checkoutId)).toMatchObject({ state: 'expired' });
    expect(await provider.expireCheckout(one.checkoutId)).toMatchObject({ state: 'expired' });
    expect(standIn.pay(one.checkoutId)).toBe(false);
    standIn.pay(two.checkoutId);
    expect(await provider.expireCheckout(two.checkoutId)).toMatchObject({ state: 'paid' });
    expect(await provider.expireCheckout('cs_test_none')).toBeUndefined();
  });

  it('in another currency is not taken for ours', async () => {
    const { sdk, provider } = await stripeForTest();
    const line_items = [{ quantity: 1, price_data: { currency: 'usd', unit_amount: 15_120, product_data: { name: '物业费' } } }];
    const { id } = await sdk.checkout.sessions.create(sessionParams({ line_items }));
    await expect(provider.getCheckout(id)).rejects.toMatchObject(refused('provider_refused', 'currency'));
  });
});

describe('a refund', () => {
  const paid = async (method: 'card' | 'alipay' = 'card') => {
    const all = await stripeForTest();
    const { checkoutId } = await all.provider.createCheckout(all.newCheckout());
    all.standIn.pay(checkoutId, method);
    const providerPaymentId = (await all.provider.getCheckout(checkoutId))?.providerPaymentId ?? '';
    return { ...all, refund: { refundId: 'rf_1', providerPaymentId, amountFen: 5_000, reason: 'requested' as const } };
  };
  const refundedFen = ({ standIn }: StripeForTest) => [...standIn.account.charges.values()][0]?.amount_refunded;

  it('of one id is made once: at the same time, later, and when the provider has forgotten the key', async () => {
    const all = await paid();
    const [first, second] = await Promise.all([all.provider.refund(all.refund), all.provider.refund(all.refund)]);
    expect([first.state, second]).toEqual(['succeeded', first]);
    all.clock.forward({ days: 3 });
    expect(await all.provider.refund(all.refund)).toEqual(first);
    expect(refundedFen(all)).toBe(5_000);
    await expect(all.provider.refund({ ...all.refund, amountFen: 6_000 })).rejects.toMatchObject(refused('provider_refused', 'amount'));
    await all.provider.refund({ ...all.refund, refundId: 'rf_2' });
    expect(refundedFen(all)).toBe(10_000);
  });

  it('is never more than was paid', async () => {
    const all = await paid();
    await expect(all.provider.refund({ ...all.refund, amountFen: 15_121 })).rejects.toMatchObject(refused('provider_refused'));
    await all.provider.refund({ ...all.refund, refundId: 'rf_2', amountFen: 15_120 });
    await expect(all.provider.refund({ ...all.refund, refundId: 'rf_3', amountFen: 1 })).rejects.toMatchObject(
      refused('provider_refused', 'charge_already_refunded'),
    );
    await expect(all.provider.refund({ ...all.refund, refundId: 'rf_4', providerPaymentId: 'pi_none' })).rejects.toMatchObject(
      refused('provider_refused', 'resource_missing'),
    );
  });

  it('to Alipay is on its way first', async () => {
    const all = await paid('alipay');
    const { state, providerRefundId } = await all.provider.refund(all.refund);
    expect(state).toBe('pending');
    all.standIn.settleRefund(providerRefundId, false);
    expect(await all.provider.refund(all.refund)).toEqual({ state: 'failed', providerRefundId });
  });

  it.each(['broken', 'broken-after'] as const)('goes through once although the provider keeps a failure of its own (%s)', async (fault) => {
    const all = await paid();
    // The look for an earlier refund comes first and fails nothing.
    const release = all.standIn.holdApi();
    all.standIn.failApi(fault);
    release();
    await expect(all.provider.refund(all.refund)).rejects.toMatchObject(refused('provider_busy'));
    expect(await all.provider.refund(all.refund)).toMatchObject({ state: 'succeeded' });
    expect(await all.provider.refund(all.refund)).toMatchObject({ state: 'succeeded' });
    expect(refundedFen(all)).toBe(5_000);
  });

  it('asked for by two at once goes through once, although one is told the other’s failure', async () => {
    const all = await paid();
    const requests = vi.spyOn(all.standIn.account, 'newId');
    const releases = [all.standIn.holdApi(), all.standIn.holdApi()];
    all.standIn.failApi('broken-after');
    const both = Promise.allSettled([all.provider.refund(all.refund), all.provider.refund(all.refund)]);
    // Both have looked for an earlier refund before either makes one.
    await expect.poll(() => requests.mock.calls.length).toBe(2);
    for (const release of releases) release();
    expect((await both).map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(refundedFen(all)).toBe(5_000);
  });
});

describe('trouble at the provider', () => {
  it.each([
    ['throttled', 'rate_limit', 0],
    ['conflict', 'lock_timeout', 0],
    ['broken', 'StripeAPIError', 0],
    ['broken-after', 'StripeAPIError', 1],
    ['silent-after', 'StripeConnectionError', 1],
  ] as const)('is passing (%s): the same call again makes one checkout', async (fault, reason, madeBefore) => {
    const { standIn, provider, newCheckout } = await stripeForTest({}, { timeoutMs: 300 });
    standIn.failApi(fault);
    await expect(provider.createCheckout(newCheckout())).rejects.toMatchObject(refused('provider_busy', reason));
    expect(standIn.account.sessions.size).toBe(madeBefore);
    const checkout = await provider.createCheckout(newCheckout());
    standIn.pay(checkout.checkoutId);
    expect(await provider.createCheckout(newCheckout())).toMatchObject({ checkoutId: checkout.checkoutId });
    // Of a kept failure a page may be left that nobody was told of.
    expect([...standIn.account.sessions.values()].filter(({ payment_status }) => payment_status === 'paid')).toHaveLength(1);
  });

  it('is overcome within the call when the connection breaks after all was done', async () => {
    const { standIn, provider, newCheckout } = await stripeForTest({}, { retries: 1 });
    standIn.failApi('cut-after');
    await provider.createCheckout(newCheckout());
    expect(standIn.account.sessions.size).toBe(1);
  });

  it('is passing when nobody answers at all', async () => {
    const { standIn, provider, newCheckout } = await stripeForTest();
    await standIn.stop();
    await expect(provider.createCheckout(newCheckout())).rejects.toMatchObject(refused('provider_busy', 'StripeConnectionError'));
  });

  it('is the operator’s when the key is wrong', async () => {
    const { provider, newCheckout } = await stripeForTest({}, { secretKey: 'sk_test_other' });
    await expect(provider.createCheckout(newCheckout())).rejects.toMatchObject(refused('provider_misconfigured'));
  });
});

it('lists all payments of a time with what was received and given back', async () => {
  const { clock, standIn, provider, newCheckout } = await stripeForTest();
  const from = clock.now();
  const make = async (paymentId: string) => (await provider.createCheckout(newCheckout({ paymentId }))).checkoutId;
  for (let n = 0; n < 103; n += 1) standIn.pay(await make(`p${n}`), 'card', n === 1 ? 'fail' : n === 2 ? 'later' : 'succeed');
  await make('nobody tried');
  clock.forward({ days: 1 });
  const to = clock.now();
  standIn.pay((await provider.createCheckout(newCheckout({ paymentId: 'tomorrow', expiresAt: checkoutExpiry(to) }))).checkoutId);
  const first = await provider.listPayments({ from, to });
  const second = await provider.listPayments({ from, to, cursor: first.cursor });
  expect([first.rows.length, second.rows.length, second.cursor]).toEqual([100, 3, undefined]);
  const rows = [...first.rows, ...second.rows].reverse();
  expect(rows.map(({ paymentId }) => paymentId)).toEqual(Array.from({ length: 103 }, (_, n) => `p${n}`));
  expect(rows.slice(0, 3).map(({ state, amountFen, receivedFen }) => [state, amountFen, receivedFen])).toEqual([
    ['paid', 15_120, 15_120],
    ['unpaid', 15_120, 0],
    ['processing', 15_120, 0],
  ]);
  const [row] = rows;
  await provider.refund({ refundId: 'rf', providerPaymentId: row?.providerPaymentId ?? '', amountFen: 120, reason: 'duplicate' });
  standIn.openDispute(row?.providerPaymentId ?? '');
  const again = await provider.listPayments({ from, to, cursor: first.cursor });
  expect(again.rows.at(-1)).toEqual({ ...row, refundedFen: 120, isDisputed: true });
});
