import type { Payment } from '#shared/contract/schemas/payment.ts';
import type { EntryStore, LedgerEntry } from '#shared/store/ledger/entry-store.ts';
import type { PaymentItem } from '#shared/store/ledger/payment-store.ts';
import type { RefundItem, RefundStore } from '#shared/store/ledger/refund-store.ts';

/** The key of the entry that books an online payment: one ledger effect, however often the provider tells. */
export const paymentEntryKey = (paymentId: string): string => `payment#${paymentId}`;
/** Of a refund's entry, and of the one that takes it back when the provider says that it failed. */
export const refundEntryKey = (refundId: string): string => `refund#${refundId}`;
export const failedRefundKey = (refundId: string): string => `refund-failed#${refundId}`;

const refundAnswer = ({ id, amountFen, state, why, reason, at }: RefundItem) => ({
  id,
  amountFen,
  state,
  why,
  ...(reason && { reason }),
  at,
});

/** A payment as its household and the committee see it. What is booked is the truth of whether it is paid. */
export const paymentAnswer = (payment: PaymentItem, entry: LedgerEntry | undefined, refunds: readonly RefundItem[]): Payment => {
  const state = entry ? 'paid' : payment.state;
  return {
    id: payment.id,
    unit: payment.unit,
    state,
    amountFen: payment.amountFen,
    bills: payment.bills,
    prepaidFen: payment.prepaidFen,
    createdAt: payment.createdAt,
    expiresAt: payment.expiresAt,
    ...(state === 'open' && payment.url && { url: payment.url }),
    ...(entry && {
      receipt: {
        at: entry.at,
        bills: entry.bills.map(({ orderId, period, effects }) => ({ orderId, period, receivedFen: effects.received ?? 0 })),
        creditFen: entry.prepaidFen,
      },
    }),
    refunds: refunds.map(refundAnswer),
    chargedBackFen: payment.chargedBackFen,
  };
};

type Deps = { entries: EntryStore; refunds: RefundStore };

/** Payments of one compound with their entries and refunds. */
export const paymentAnswers = async (
  { entries, refunds }: Deps,
  compoundId: string,
  payments: readonly PaymentItem[],
): Promise<Payment[]> => {
  const [booked, back] = await Promise.all([
    entries.entriesOf(
      compoundId,
      payments.map(({ id }) => paymentEntryKey(id)),
    ),
    Promise.all(payments.map(({ id, refundedFen, state }) => (refundedFen > 0 || state === 'paid' ? refunds.ofPayment(id) : []))),
  ]);
  return payments.map((payment, n) => paymentAnswer(payment, booked[n], back[n] ?? []));
};
