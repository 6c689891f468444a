import { giveBack } from '#shared/domain/payments/money-back.ts';
import { ProviderError, type ProviderRefund } from '#shared/platform/payments/payment-provider.ts';
import type { PaymentItem } from '#shared/store/ledger/payment-store.ts';
import type { RefundItem } from '#shared/store/ledger/refund-store.ts';
import { bookEntry } from '#shared/use-cases/book-entry.ts';
import { failedRefundKey, refundEntryKey } from '#shared/use-cases/payment-answer.ts';
import { type ApplyDeps, PROVIDER_ACTOR } from './apply-deps.ts';

/** A refund that failed: what it took comes back, to its bills as far as they are open, the rest as paid ahead. Once. */
export const refundFailed = async (deps: ApplyDeps, payment: PaymentItem, refundId: string, now: string): Promise<void> => {
  const { compoundId, unit } = payment;
  const refund = await deps.entries.entry(compoundId, refundEntryKey(refundId));
  if (!refund) return;
  await bookEntry(deps, {
    key: failedRefundKey(refundId),
    kind: 'refund',
    type: 'payment.refund_failed',
    compoundId,
    firmId: refund.firmId,
    unit,
    channel: 'online',
    at: now,
    actor: PROVIDER_ACTOR,
    request: refundId,
    refs: refund.bills.map(({ orderId, period }) => ({ orderId, period })),
    plan: async ({ bills }) => ({
      ...giveBack(refund, bills),
      amountFen: refund.amountFen,
      details: { paymentId: payment.id, refundId },
      facts: { paymentId: payment.id, refundId },
      also: [deps.payments.backItem((await deps.payments.payment(payment.id)) ?? payment, { refundedFen: 0 - refund.amountFen })],
    }),
  });
};

/** Notes how a refund stands at the provider. */
export const refundStands = async (
  deps: ApplyDeps,
  payment: PaymentItem,
  refund: RefundItem,
  { state, providerRefundId }: ProviderRefund,
  now: string,
) => {
  if (state === 'pending') return;
  if (state === 'failed') await refundFailed(deps, payment, refund.id, now);
  await deps.refunds.end(refund, state, providerRefundId || undefined);
};

/** Asks the provider for a refund that is booked here; asked again, the provider refunds once. What it declines has failed. */
export const sendRefund = async (deps: ApplyDeps, refundId: string, now: string): Promise<void> => {
  const refund = await deps.refunds.refund(refundId);
  const payment = refund && (await deps.payments.payment(refund.paymentId));
  if (refund?.state !== 'pending' || !payment?.providerPaymentId) return;
  const made = await deps.provider
    .refund({
      refundId,
      providerPaymentId: payment.providerPaymentId,
      amountFen: refund.amountFen,
      reason: refund.why === 'already_settled' ? 'duplicate' : 'requested',
    })
    .catch((error: unknown): ProviderRefund => {
      if (!(error instanceof ProviderError) || error.code !== 'provider_refused') throw error;
      deps.log.error('refund declined', error, { refundId, reason: error.reason });
      return { providerRefundId: '', state: 'failed' };
    });
  await refundStands(deps, payment, refund, made, now);
};
