import type { Misfit } from '#shared/domain/payments/judge-event.ts';
import { compoundOf, streetOf } from '#shared/platform/ids.ts';
import type { ProviderEvent } from '#shared/platform/payments/payment-provider.ts';
import type { PaymentItem } from '#shared/store/ledger/payment-store.ts';
import type { ApplyDeps } from './apply-deps.ts';

const isPaymentId = (id: string | undefined): id is string => /^pay_[0-9a-hjkmnp-tv-z]{28}$/.test(id ?? '');

/** The payment that an event names. What stands in the provider's record may be anybody's text. */
export const namedPayment = async (deps: ApplyDeps, paymentId: string | undefined): Promise<PaymentItem | undefined> => {
  const payment = isPaymentId(paymentId) ? await deps.payments.payment(paymentId) : undefined;
  return payment?.sameAs === undefined ? payment : undefined;
};

/** Puts an event aside, where the street (or, where it names no place, the operator) finds it; nothing of it is applied. */
export const putAside = async (
  deps: ApplyDeps,
  event: Exclude<ProviderEvent, { kind: 'ignored' }>,
  why: Misfit,
  paymentId?: string,
): Promise<void> => {
  const named = paymentId ?? ('paymentId' in event && isPaymentId(event.paymentId) ? event.paymentId : undefined);
  deps.log.error('payment put aside', new Error(why), { why, eventId: event.eventId });
  await deps.events.park(named && streetOf(named), {
    id: event.eventId,
    why,
    at: event.createdAt,
    ...(named && { compoundId: compoundOf(named), paymentId: named }),
    ...(event.providerPaymentId && { providerPaymentId: event.providerPaymentId }),
    amountFen: event.amountFen,
    currency: event.currency,
  });
};
