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

/** The same for everybody, whatever became of the payment: that is looked up with the household's link. */
export const getPaymentReturn: UseCase<typeof paymentsRoutes.getPaymentReturn, PaymentsDeps> = async () => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>返回 · 先用</title>
<style>body{margin:2rem auto;max-width:30rem;padding:0 1rem;font:18px/1.7 system-ui,sans-serif}h1{color:#b4232a;font-size:1.4rem}</style>
<h1>请回到您的链接查看付款结果</h1>
<p>款项到账后会自动入账，请勿重复付款。如已取消，没有扣款。</p>
<p lang="en">Go back to your household’s link to see how the payment stands. Money that arrives is booked by itself; do not pay twice. If you cancelled, nothing was charged.</p>
</html>
`;
