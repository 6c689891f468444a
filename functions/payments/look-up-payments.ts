import type { paymentsRoutes } from '#shared/contract/payments-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { compoundOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import type { PaymentItem } from '#shared/store/ledger/payment-store.ts';
import { paymentAnswers } from '#shared/use-cases/payment-answer.ts';
import type { PaymentsDeps } from './payments-deps.ts';

/**
 * How a page stands at the provider, for somebody who comes back from it before the provider has told us. It books nothing, and where the
 * provider does not answer, what we know is good enough.
 */
const asTheProviderSays = async ({ provider, log }: PaymentsDeps, payment: PaymentItem): Promise<PaymentItem> => {
  if (payment.state !== 'open' || !payment.checkoutId) return payment;
  try {
    const checkout = await provider.getCheckout(payment.checkoutId);
    if (!checkout || checkout.state === 'open') return payment;
    return { ...payment, state: checkout.state === 'paid' ? 'processing' : checkout.state };
  } catch (error) {
    log.error('no look at the checkout', error, { paymentId: payment.id });
    return payment;
  }
};

export const getPayment: UseCase<typeof paymentsRoutes.getPayment, PaymentsDeps> = async (deps, { caller, params: { paymentId } }) => {
  const isOwn = compoundOf(paymentId) === caller.compoundId;
  const found = isOwn ? await deps.payments.payment(paymentId) : undefined;
  const payment = found?.sameAs ? await deps.payments.payment(found.sameAs) : found;
  if (payment?.unit !== caller.unit.unit) throw new DomainError('not_found', { what: nouns.payment });
  const [answer] = await paymentAnswers(deps, caller.compoundId, [await asTheProviderSays(deps, payment)]);
  if (!answer) throw new DomainError('internal');
  return answer;
};

export const listPayments: UseCase<typeof paymentsRoutes.listPayments, PaymentsDeps> = async (deps, { caller, query }) => {
  const { rows, nextCursor } = await deps.payments.ofUnit(caller.compoundId, caller.unit.unit, query);
  return { rows: await paymentAnswers(deps, caller.compoundId, rows), nextCursor };
};
