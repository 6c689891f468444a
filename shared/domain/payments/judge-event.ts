import { GOES_ON_FROM, type PaymentState, type Tidings } from './payment-states.ts';

/** What of a payment tells whether an event is about it. */
export type JudgedPayment = { state: PaymentState; amountFen: number; isLive: boolean; checkoutId?: string | undefined };
/** What a provider tells about a page to pay on. */
export type CheckoutEvent = {
  kind: 'paid' | Tidings;
  checkoutId: string;
  amountFen: number;
  currency: string;
  isLive: boolean;
  account?: string | undefined;
};

/** Why an event is put aside for people to look at. */
export const MISFITS = [
  'unknown_payment',
  'unknown_refund',
  'foreign_account',
  'rehearsal',
  'currency',
  'amount',
  'checkout',
  /** The provider took money back that the household no longer has here: it was released, paid out or corrected. */
  'uncovered',
  /** Found by the daily comparison with the provider's own list. */
  'not_booked',
  'not_at_provider',
  'refunds_differ',
] as const;
export type Misfit = (typeof MISFITS)[number];

export type Verdict = { do: 'book' } | { do: 'mark'; state: Tidings } | { do: 'nothing' } | { do: 'park'; why: Misfit };

/** Whether money of an event is ours at all: the same account, real or a rehearsal like the payment, in yuan. */
export const misfitOf = (
  { account, isLive, currency }: Pick<CheckoutEvent, 'account' | 'isLive' | 'currency'>,
  payment: { isLive: boolean },
): Misfit | undefined => {
  if (account !== undefined) return 'foreign_account';
  if (isLive !== payment.isLive) return 'rehearsal';
  return currency === 'cny' ? undefined : 'currency';
};

/**
 * What an event means for a payment in a state. Money that came is booked in any state, once: the entry's key sees to that. An event that does
 * not fit the payment that it names is never applied.
 */
export const judge = (payment: JudgedPayment | undefined, event: CheckoutEvent): Verdict => {
  if (!payment) return { do: 'park', why: 'unknown_payment' };
  const why = misfitOf(event, payment);
  if (why) return { do: 'park', why };
  if (event.amountFen !== payment.amountFen) return { do: 'park', why: 'amount' };
  // A page that nobody was told of, since the provider's answer was lost, expires; were it paid on, that would be a second charge.
  if (payment.checkoutId !== undefined && event.checkoutId !== payment.checkoutId)
    return event.kind === 'paid' ? { do: 'park', why: 'checkout' } : { do: 'nothing' };
  if (event.kind === 'paid') return payment.state === 'paid' ? { do: 'nothing' } : { do: 'book' };
  return GOES_ON_FROM[event.kind].includes(payment.state) ? { do: 'mark', state: event.kind } : { do: 'nothing' };
};
