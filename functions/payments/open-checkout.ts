import { isOver } from '#shared/domain/payments/payment-states.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { type Checkout, ProviderError } from '#shared/platform/payments/payment-provider.ts';
import type { PaymentItem } from '#shared/store/ledger/payment-store.ts';
import type { PaymentsDeps } from './payments-deps.ts';

/** What a failed call to the provider means to whoever wants to pay. */
export const providerFailure = (error: unknown): unknown =>
  error instanceof ProviderError ? new DomainError(error.code === 'provider_busy' ? 'payment_unavailable' : 'payment_not_possible') : error;

const newCheckout = (deps: PaymentsDeps, payment: PaymentItem): Promise<Checkout> => {
  const { id, amountFen, bills, unit, compoundId, origin, expiresAt } = payment;
  const periods = [...bills.map(({ period }) => period), ...(payment.prepaidFen > 0 ? ['预缴'] : [])].slice(0, 6);
  return deps.provider.createCheckout({
    paymentId: id,
    amountFen,
    description: `物业费 ${unit} ${periods.join(' ')}`,
    compoundId,
    bills: bills.map(({ orderId, period }) => `${orderId}#${period}`),
    // The page there knows from the browser which payment it is: neither address says anything of anybody.
    successUrl: `${origin}/h/#/return`,
    cancelUrl: `${origin}/h/#/return`,
    expiresAt,
  });
};

/**
 * A payment with its page. Keyed by our id at the provider: whoever was cut off in between finds the same page. What the provider declines will
 * be declined again, so such a payment is over.
 * @throws DomainError payment_unavailable, payment_not_possible
 */
export const openCheckout = async (deps: PaymentsDeps, payment: PaymentItem): Promise<PaymentItem> => {
  if (payment.state !== 'created') return payment;
  let checkout: Checkout;
  try {
    checkout = await newCheckout(deps, payment);
  } catch (error) {
    if (error instanceof ProviderError) deps.log.error('no checkout', error, { paymentId: payment.id, reason: error.reason });
    if (error instanceof ProviderError && error.code === 'provider_refused') await deps.payments.goOn(payment.id, 'failed');
    throw providerFailure(error);
  }
  const { checkoutId, url, expiresAt } = checkout;
  const opened = await deps.payments.opened(payment.id, { checkoutId, url, expiresAt });
  // Paid, or closed for another wish, before the provider's answer came.
  return opened ?? (await deps.payments.payment(payment.id)) ?? payment;
};

/**
 * Makes way for another wish: the page of the earlier payment is closed, so that only one can be paid on.
 * @returns the earlier payment where it is for the same: whoever asks again is led to it
 * @throws DomainError payment_processing when somebody has paid on it, payment_unavailable
 */
export const makeWay = async (deps: PaymentsDeps, earlier: PaymentItem, wish: string, now: string): Promise<PaymentItem | undefined> => {
  if (isOver(earlier.state)) return undefined;
  const opened = await openCheckout(deps, earlier).catch(async (error) => {
    // Declined: there is no page of it.
    if (error instanceof DomainError && error.code === 'payment_not_possible') return undefined;
    throw error;
  });
  if (!opened || isOver(opened.state)) return undefined;
  if (opened.wish === wish && (opened.state === 'processing' || opened.expiresAt > now)) return opened;
  const processing = () => new DomainError('payment_processing', { paymentId: opened.id });
  if (opened.state === 'processing') throw processing();
  try {
    const closed = await deps.provider.expireCheckout(opened.checkoutId ?? '');
    if (closed?.state === 'paid' || closed?.state === 'processing') throw processing();
  } catch (error) {
    throw providerFailure(error);
  }
  await deps.payments.goOn(opened.id, 'expired');
  return undefined;
};
