import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckoutEvent, judge } from '#shared/domain/payments/judge-event.ts';
import { PAYMENT_STATES } from '#shared/domain/payments/payment-states.ts';

const payment = { state: 'open', amountFen: 6_300, isLive: false, checkoutId: 'cs_1' } as const;
const event: CheckoutEvent = { kind: 'paid', checkoutId: 'cs_1', amountFen: 6_300, currency: 'cny', isLive: false };

describe('an event', () => {
  it('of money that came is booked in any state but paid', () => {
    for (const state of PAYMENT_STATES) expect(judge({ ...payment, state }, event)).toEqual({ do: state === 'paid' ? 'nothing' : 'book' });
  });

  it('that does not fit is put aside, whatever it says', () => {
    expect(judge(undefined, event)).toEqual({ do: 'park', why: 'unknown_payment' });
    for (const kind of ['paid', 'processing', 'failed', 'expired'] as const)
      for (const [bent, why] of [
        [{ currency: 'usd' }, 'currency'],
        [{ amountFen: 6_299 }, 'amount'],
        [{ isLive: true }, 'rehearsal'],
        [{ account: 'acct_2' }, 'foreign_account'],
      ] as const)
        expect(judge(payment, { ...event, kind, ...bent })).toEqual({ do: 'park', why });
  });

  it('of another page of the same payment is a second charge if it is paid, and nothing otherwise', () => {
    expect(judge(payment, { ...event, checkoutId: 'cs_2' })).toEqual({ do: 'park', why: 'checkout' });
    expect(judge(payment, { ...event, checkoutId: 'cs_2', kind: 'expired' })).toEqual({ do: 'nothing' });
    expect(judge({ ...payment, checkoutId: undefined }, { ...event, checkoutId: 'cs_2' })).toEqual({ do: 'book' });
  });

  it('that comes late leaves what is over as it is, in whatever order events come', () => {
    const kinds = fc.shuffledSubarray(['paid', 'processing', 'failed', 'expired'] as const, { minLength: 1 });
    fc.assert(
      fc.property(fc.constantFrom(...PAYMENT_STATES), kinds, (first, order) => {
        let [state, booked] = [first, 0];
        for (const kind of order) {
          const verdict = judge({ ...payment, state }, { ...event, kind });
          if (verdict.do === 'book') [state, booked] = ['paid', booked + 1];
          if (verdict.do === 'mark') state = verdict.state;
        }
        expect(booked).toBe(order.includes('paid') && first !== 'paid' ? 1 : 0);
        if (booked === 1 || first === 'paid') expect(state).toBe('paid');
      }),
    );
  });
});
