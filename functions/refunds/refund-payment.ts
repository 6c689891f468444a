import type { refundsRoutes } from '#shared/contract/refunds-routes.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { fromItsBills, takenFrom, upTo } from '#shared/domain/payments/money-back.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { Command, UseCase } from '#shared/platform/functions/http-function.ts';
import { childId } from '#shared/platform/ids.ts';
import type { LedgerEntry } from '#shared/store/ledger/entry-store.ts';
import type { Standing } from '#shared/store/ledger/standing-store.ts';
import { bookEntry, type EntryPlan } from '#shared/use-cases/book-entry.ts';
import { paymentEntryKey, refundEntryKey } from '#shared/use-cases/payment-answer.ts';
import { compoundPayment, onePaymentAnswer } from './look-at-payments.ts';
import type { RefundsDeps } from './refunds-deps.ts';

type Refund = Command<typeof refundsRoutes.refundPayment>;

/** What a refund takes: from the payment's own bills, or from what is paid ahead; never more than of the payment has not gone back yet. */
const planOf =
  (deps: RefundsDeps, paid: LedgerEntry, refundId: string, { params, body, now, caller }: Refund) =>
  async ({ bills, account }: Standing): Promise<EntryPlan> => {
    const { amountFen, of, reason } = body;
    const payment = await compoundPayment(deps, caller.compound.id, params.paymentId);
    const ofBills = fromItsBills(paid.bills, bills);
    const there = of === 'bills' ? takenFrom(ofBills) : account.prepaidFen;
    const most = Math.min(there, payment.amountFen - payment.refundedFen - payment.chargedBackFen);
    if (amountFen > most) throw new DomainError('refund_over_payment', { most: formatFen(Math.max(0, most)) });
    return {
      amountFen,
      bills: of === 'bills' ? upTo(ofBills, amountFen) : [],
      prepaidFen: of === 'prepaid' ? 0 - amountFen : 0,
      details: { paymentId: payment.id, refundId },
      facts: { paymentId: payment.id, refundId, reason },
      also: [
        deps.payments.backItem(payment, { refundedFen: amountFen }),
        deps.refunds.refundItem({ id: refundId, paymentId: payment.id, amountFen, state: 'pending', why: 'requested', reason, at: now }),
      ],
    };
  };

/**
 * Refunds an online payment, keyed per action. It is booked here first, so that refunds at once never exceed what was paid and nobody uses the
 * money meanwhile; then the provider is asked from the queue. When the provider says that it failed, it is taken back and may be repeated.
 */
export const refundPayment: UseCase<typeof refundsRoutes.refundPayment, RefundsDeps> = async (deps, command) => {
  const { caller, params, body, now, idempotencyKey, request } = command;
  const compoundId = caller.compound.id;
  const payment = await compoundPayment(deps, compoundId, params.paymentId);
  const paid = await deps.entries.entry(compoundId, paymentEntryKey(payment.id));
  if (!paid || !payment.providerPaymentId) throw new DomainError('payment_not_paid', { paymentId: payment.id });
  const refundId = childId('rfd', payment.id, caller.scope, idempotencyKey);
  await bookEntry(deps, {
    key: refundEntryKey(refundId),
    kind: 'refund',
    type: 'payment.refunded',
    compoundId,
    firmId: paid.firmId,
    unit: payment.unit,
    channel: 'online',
    at: now,
    actor: caller.actor,
    reason: body.reason,
    request,
    refs: paid.bills.map(({ orderId, period }) => ({ orderId, period })),
    plan: planOf(deps, paid, refundId, command),
  });
  await deps.queues.send('payment-events', { refundId });
  return onePaymentAnswer(deps, compoundId, payment.id);
};
