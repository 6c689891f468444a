import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshKey } from '../api-client.ts';
import { type PayingWorld, startPayingWorld } from '../paying-world.ts';

let world: PayingWorld;
beforeAll(async () => {
  world = await startPayingWorld();
});
afterAll(() => world.stop());

const intentOf = (paymentId: string) =>
  [...world.stripe.account.intents.values()].find(({ metadata }) => metadata.paymentId === paymentId)?.id ?? '';
const refundedAtProvider = (paymentId: string) =>
  [...world.stripe.account.refunds.values()]
    .filter(({ payment_intent, status }) => payment_intent === intentOf(paymentId) && status !== 'failed')
    .reduce((sum, { amount }) => sum + amount, 0);

it('goes back in parts, each keyed by its action, and its bill is open again', async () => {
  const { id } = await world.paid(0);
  const key = freshKey();
  expect(await world.refund(id, { amountFen: 1_000 }, key)).toMatchObject({
    status: 201,
    body: { refunds: [{ amountFen: 1_000, why: 'requested' }] },
  });
  expect((await world.refund(id, { amountFen: 1_000 }, key)).status).toBe(201);
  expect(await world.refund(id, { amountFen: 999 }, key)).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } });
  expect((await world.refund(id, { amountFen: 1_000 })).status).toBe(201);
  await world.host.settle();
  expect((await world.payment(id)).refunds.map(({ amountFen, state }: Record<string, unknown>) => [amountFen, state])).toEqual([
    [1_000, 'succeeded'],
    [1_000, 'succeeded'],
  ]);
  expect(await world.account(0)).toMatchObject({ openFen: 2_000 });
  expect(refundedAtProvider(id)).toBe(2_000);
  expect(await world.look(0, id)).toMatchObject({ state: 'paid', refunds: [{}, {}] });
});

it('never goes back more than was paid, however many ask at once', async () => {
  const { id } = await world.paid(1);
  const answers = await Promise.all(Array.from({ length: 6 }, () => world.refund(id, { amountFen: 2_000 })));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
  for (const { status, body } of answers) if (status !== 201) expect(['refund_over_payment', 'changed_meanwhile']).toContain(body.code);
  await world.host.settle();
  expect(refundedAtProvider(id)).toBe(6_000);
  expect(await world.refund(id, { amountFen: 301 })).toMatchObject({ status: 409, body: { code: 'refund_over_payment' } });
  expect(await world.refund(id, { amountFen: 1, of: 'prepaid' })).toMatchObject({ status: 409, body: { code: 'refund_over_payment' } });
});

it('of what was paid ahead takes that alone', async () => {
  const { id } = await world.paid(2, { amountFen: 8_000 });
  expect((await world.refund(id, { amountFen: 1_700, of: 'prepaid' })).status).toBe(201);
  await world.host.settle();
  expect(await world.account(2)).toMatchObject({ openFen: 0, prepaidFen: 0 });
  expect(await world.refund(id, { amountFen: 1, of: 'prepaid' })).toMatchObject({ status: 409 });
});

it('is shown as pending until the provider knows, and after a failure everything is as before and can be repeated', async () => {
  const { id } = await world.paid(3, {}, 'alipay');
  world.stripe.holdRefunds();
  await world.refund(id, { amountFen: 6_300 });
  await world.host.settle();
  expect((await world.payment(id)).refunds).toMatchObject([{ state: 'pending' }]);
  const [first] = [...world.stripe.account.refunds.values()].filter(({ status }) => status === 'pending');
  world.stripe.settleRefund(first?.id ?? '', false);
  await world.host.settle();
  expect((await world.payment(id)).refunds).toMatchObject([{ state: 'failed' }]);
  expect(await world.account(3)).toMatchObject({ openFen: 0, prepaidFen: 0 });
  await world.refund(id, { amountFen: 6_300 });
  await world.host.settle();
  const [second] = [...world.stripe.account.refunds.values()].filter(({ status }) => status === 'pending');
  world.stripe.settleRefund(second?.id ?? '', true);
  await world.host.settle();
  expect((await world.payment(id)).refunds.map(({ state }: { state: string }) => state).sort()).toEqual(['failed', 'succeeded']);
  expect(await world.account(3)).toMatchObject({ openFen: 6_300 });
});

it('that failed after cash settled the bill is kept as paid ahead', async () => {
  const { id } = await world.paid(4, {}, 'alipay');
  await world.refund(id, { amountFen: 6_300 });
  await world.host.settle();
  await world.cash(4, 'R-4');
  const [pending] = [...world.stripe.account.refunds.values()].filter(({ status }) => status === 'pending');
  world.stripe.settleRefund(pending?.id ?? '', false);
  await world.host.settle();
  expect(await world.account(4)).toMatchObject({ openFen: 0, prepaidFen: 6_300 });
});

it('that the provider is asked for again and again is made once', async () => {
  const { id } = await world.paid(5);
  world.stripe.failApi('throttled');
  world.stripe.failApi('broken-after');
  await world.refund(id, { amountFen: 6_300 });
  await world.host.settle();
  expect((await world.payment(id)).refunds).toMatchObject([{ state: 'succeeded' }]);
  expect(refundedAtProvider(id)).toBe(6_300);
});

it('needs a payment that is paid, of the own compound', async () => {
  const { body } = await world.start(6);
  expect(await world.refund(body.id, { amountFen: 100 })).toMatchObject({ status: 409, body: { code: 'payment_not_paid' } });
  for (const amountFen of [-1, 0, 0.5]) expect(await world.refund(body.id, { amountFen })).toMatchObject({ status: 400 });
  expect(await world.refund(`pay_${'0'.repeat(28)}`, { amountFen: 100 })).toMatchObject({ status: 404 });
});

it('made in the provider’s own pages is booked when it is told', async () => {
  const { id } = await world.paid(7, { amountFen: 7_000 });
  const key = world.host.platformOf('payments').secret('stripeKey');
  await fetch(`${world.stripe.url}/v1/refunds`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ payment_intent: intentOf(id), amount: '6500' }),
  });
  await world.host.settle();
  expect(await world.payment(id)).toMatchObject({ refunds: [{ amountFen: 6_500, state: 'succeeded', why: 'by_provider' }] });
  expect(await world.account(7)).toMatchObject({ openFen: 6_300, prepaidFen: 500 });
});

it('leaves no difference to the provider’s list', async () => {
  for (let day = 0; day < 2; day += 1) await world.to(new Date(Date.parse(world.host.clock.now()) + 86_400_000).toISOString());
  expect(await world.unmatched()).toEqual([]);
  expect(world.host.deadLetters).toEqual([]);
});
