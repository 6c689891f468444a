import { prepayLimit } from '#shared/domain/billing/prepayment.ts';
import { refundAtOnce } from '#shared/domain/payments/payment-wish.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { childId } from '#shared/platform/ids.ts';
import type { LedgerEntry } from '#shared/store/ledger/entry-store.ts';
import type { PaymentItem } from '#shared/store/ledger/payment-store.ts';
import type { UnitItem } from '#shared/store/registry/unit-item.ts';
import { bookEntry } from '#shared/use-cases/book-entry.ts';
import { bookPayment, type Payment } from '#shared/use-cases/book-payment.ts';
import { paymentEntryKey, refundEntryKey } from '#shared/use-cases/payment-answer.ts';
import { paymentStanding } from '#shared/use-cases/payment-standing.ts';
import { type ApplyDeps, householdActor, PROVIDER_ACTOR } from './apply-deps.ts';
import { sendRefund } from './send-refund.ts';

/** Books the money of a payment, once: first its bills, as far as they are still open, the rest as paid ahead. */
export const settlePayment = async (
  deps: ApplyDeps,
  payment: PaymentItem,
  { checkoutId, providerPaymentId }: { checkoutId: string; providerPaymentId?: string | undefined },
  now: string,
): Promise<void> => {
  const { id, compoundId, amountFen, bills } = payment;
  const wanted = bills.map(({ orderId, period }) => ({ orderId, period }));
  const standing = await paymentStanding(deps, compoundId, payment.unit, wanted);
  // A unit that left the roll meanwhile still has its bills and its money.
  const unit = standing.unit ?? ({ unit: payment.unit, areaDm2: 0, occupied: false } as UnitItem);
  const money: Payment = {
    key: paymentEntryKey(id),
    compoundId,
    unit,
    channel: 'online',
    amountFen,
    wanted,
    surplus: 'credit-without-limit',
    at: now,
    actor: householdActor(payment.unit),
    request: id,
    ...(providerPaymentId && { details: { providerPaymentId } }),
    taken: () => new DomainError('internal'),
  };
  const entry = await bookPayment(deps, money, standing);
  const paid = await deps.payments.paid(id, { checkoutId, providerPaymentId });
  if (providerPaymentId) await deps.events.link(providerPaymentId, id);
  if (paid && providerPaymentId) await refundWhatDoesNotFit(deps, paid, entry, unit, now);
};

/**
 * Sends back what came too much: the bills were settled at the counter while the page was open. It is taken from what is paid ahead before the
 * provider is asked, so a billing run cannot use it meanwhile; what a run has used already stays.
 */
const refundWhatDoesNotFit = async (
  deps: ApplyDeps,
  payment: PaymentItem,
  entry: LedgerEntry,
  unit: UnitItem,
  now: string,
): Promise<void> => {
  const { id, compoundId } = payment;
  const refundId = childId('rfd', id, 'at once');
  const standing = await deps.refunds.refund(refundId);
  if (!standing) {
    const contracts = await deps.contracts.ofCompound(compoundId);
    const tooMuch = (paidAheadFen: number) =>
      refundAtOnce(entry, { wishedAheadFen: payment.prepaidFen, paidAheadFen, limitFen: prepayLimit(contracts, unit) });
    if (entry.prepaidFen === 0 || tooMuch((await deps.accounts.account(compoundId, unit.unit)).prepaidFen) === 0) return;
    const why = entry.bills.length === 0 && payment.prepaidFen === 0 ? 'already_settled' : 'over_prepay_limit';
    await bookEntry(deps, {
      key: refundEntryKey(refundId),
      kind: 'refund',
      type: 'payment.refunded',
      compoundId,
      unit: unit.unit,
      channel: 'online',
      at: now,
      actor: PROVIDER_ACTOR,
      reason: why === 'already_settled' ? '账单已由其他方式缴清，原路退回' : '超过预缴上限，原路退回',
      request: refundId,
      refs: [],
      plan: async ({ account }) => {
        const seen = (await deps.payments.payment(id)) ?? payment;
        const amountFen = tooMuch(account.prepaidFen);
        return {
          amountFen,
          bills: [],
          prepaidFen: 0 - amountFen,
          details: { paymentId: id, refundId },
          facts: { paymentId: id, refundId },
          also: [
            deps.payments.backItem(seen, { refundedFen: amountFen }),
            deps.refunds.refundItem({ id: refundId, paymentId: id, amountFen, state: 'pending', why, at: now }),
          ],
        };
      },
    });
  }
  await sendRefund(deps, refundId, now);
};
