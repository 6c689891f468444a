import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProviderError } from '#shared/platform/payments/payment-provider.ts';
import { readStripeEvent, refundStateOf, WEBHOOK_EVENTS } from '#shared/platform/payments/stripe-events.ts';

const event = (type: string, object: object, more: object = {}) => ({
  id: 'evt_1',
  object: 'event',
  created: 1_804_000_000,
  livemode: true,
  type,
  data: { object },
  ...more,
});
const session = {
  id: 'cs_1',
  object: 'checkout.session',
  amount_total: 15_120,
  currency: 'cny',
  payment_status: 'paid',
  payment_intent: 'pi_1',
  metadata: { paymentId: 'pay_1', compoundId: 'cmp_1', bills: '2027-Q1' },
};
const dispute = { id: 'du_1', amount: 1, currency: 'cny', payment_intent: 'pi_1', status: 'needs_response', reason: 'fraudulent' };
const refund = { id: 're_1', amount: 1, currency: 'cny', payment_intent: 'pi_1', status: 'pending', metadata: {} };

it('says when, what, of which account, and whether it is real', () => {
  expect(readStripeEvent(event('checkout.session.completed', session, { account: 'acct_2' }))).toMatchObject({
    eventId: 'evt_1',
    createdAt: '2027-03-02T15:06:40.000Z',
    type: 'checkout.session.completed',
    isLive: true,
    account: 'acct_2',
  });
});

it.each([
  ['checkout.session.completed', 'paid', 'paid'],
  ['checkout.session.completed', 'unpaid', 'processing'],
  ['checkout.session.async_payment_succeeded', 'paid', 'paid'],
  // Told before it is so: the money is not there yet.
  ['checkout.session.async_payment_succeeded', 'unpaid', 'processing'],
  ['checkout.session.async_payment_failed', 'unpaid', 'failed'],
  ['checkout.session.expired', 'unpaid', 'expired'],
])('%s with payment status %s is “%s”', (type, payment_status, kind) => {
  expect(readStripeEvent(event(type, { ...session, payment_status }))).toMatchObject({ kind, paymentId: 'pay_1' });
});

it('shows a wrong currency and missing ties, so that whoever books can refuse', () => {
  expect(readStripeEvent(event('checkout.session.completed', { ...session, currency: 'usd', metadata: null }))).toMatchObject({
    kind: 'paid',
    currency: 'usd',
    paymentId: undefined,
    compoundId: undefined,
  });
});

it('finds the payment whether its id or the whole of it is told', () => {
  for (const payment_intent of ['pi_1', { id: 'pi_1', object: 'payment_intent' }])
    expect(readStripeEvent(event('checkout.session.completed', { ...session, payment_intent }))).toMatchObject({
      providerPaymentId: 'pi_1',
    });
});

it.each([
  ['succeeded', 'succeeded'],
  ['failed', 'failed'],
  ['canceled', 'failed'],
  ['pending', 'pending'],
  ['requires_action', 'pending'],
  [null, 'pending'],
])('a refund that is %s is %s', (status, state) => {
  expect(refundStateOf(status)).toBe(state);
  expect(readStripeEvent(event('refund.updated', { ...refund, status }))).toMatchObject({ kind: 'refund', state, refundId: undefined });
});

it.each([
  ['needs_response', 'opened'],
  ['under_review', 'opened'],
  ['won', 'won'],
  ['lost', 'lost'],
  ['warning_needs_response', 'inquiry'],
  ['warning_under_review', 'inquiry'],
  ['warning_closed', 'withdrawn'],
  ['prevented', 'withdrawn'],
])('a dispute that is %s is %s', (status, state) => {
  expect(readStripeEvent(event('charge.dispute.updated', { ...dispute, status }))).toMatchObject({ kind: 'dispute', state });
});

describe('what is not ours', () => {
  it('is ignored, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.string().filter((type) => !WEBHOOK_EVENTS.includes(type)),
        fc.object(),
        (type, object) => {
          expect(readStripeEvent(event(type, object))).toMatchObject({ kind: 'ignored', type, eventId: 'evt_1' });
        },
      ),
    );
    for (const type of ['constructor', 'toString', '__proto__']) expect(readStripeEvent(event(type, {})).kind).toBe('ignored');
  });

  it('is not readable when it is no event, or one of ours without what it must hold', () => {
    const unreadable = expect.objectContaining({ code: 'webhook_unreadable' });
    for (const payload of [undefined, null, 'text', 1, [], {}, { ...event('x', {}), id: 1 }, { ...event('x', {}), created: '1' }])
      expect(() => readStripeEvent(payload)).toThrow(unreadable);
    for (const [type, object] of [
      ['checkout.session.completed', { ...session, amount_total: 1.5 }],
      ['checkout.session.completed', { ...session, amount_total: -1 }],
      ['checkout.session.completed', { ...session, currency: null }],
      ['charge.refunded', session],
      ['refund.created', { ...refund, id: undefined }],
      ['charge.dispute.closed', { ...dispute, status: null }],
    ] as const)
      expect(() => readStripeEvent(event(type, object)), type).toThrow(unreadable);
  });

  it('never fails in another way', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WEBHOOK_EVENTS), fc.anything(), (type, object) => {
        try {
          readStripeEvent(event(type, object as object));
        } catch (error) {
          expect(error).toBeInstanceOf(ProviderError);
        }
      }),
    );
  });
});
