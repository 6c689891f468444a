import type { Difference } from '#shared/domain/ledger/recount.ts';
import { type Database, transactIf } from '#shared/store/database.ts';
import type { LedgerEntry } from '#shared/store/ledger/entry-store.ts';
import { type PaymentItem, paymentStore } from '#shared/store/ledger/payment-store.ts';
import { providerEventStore } from '#shared/store/ledger/provider-event-store.ts';
import { type RefundItem, refundStore } from '#shared/store/ledger/refund-store.ts';

/** What of a payment has gone back by its entries, in fen: what an entry took from the household, less what another gave back. */
const goneBack = (entries: readonly LedgerEntry[], paymentId: string, kind: 'refund' | 'chargeback'): number =>
  entries
    .filter((entry) => entry.kind === kind && entry.facts.paymentId === paymentId)
    .reduce(
      (sum, { type, amountFen }) => sum + (type === 'payment.refund_failed' || type === 'payment.chargeback_won' ? -1 : 1) * amountFen,
      0,
    );

/** Refunds of ours that were booked and not taken back; whether the provider was asked is found out by asking again. */
const ownRefunds = (entries: readonly LedgerEntry[], paymentId: string): RefundItem[] => {
  const failed = new Set(entries.filter(({ type }) => type === 'payment.refund_failed').map(({ facts }) => facts.refundId));
  return entries
    .filter(({ type, facts }) => type === 'payment.refunded' && facts.paymentId === paymentId && facts.refundId)
    .filter(({ facts }) => !failed.has(facts.refundId))
    .map(({ facts, amountFen, reason, at }) => ({
      id: String(facts.refundId),
      paymentId,
      amountFen,
      state: 'pending',
      why: 'requested',
      ...(reason && { reason }),
      at,
    }));
};

type Stores = ReturnType<typeof storesOf>;
const storesOf = (db: Database) => ({ payments: paymentStore(db), refunds: refundStore(db), providers: providerEventStore(db) });

/** Notes that a payment is paid, as which of the provider's, and what of it has gone back. @returns whether that was not noted */
const paidAs = async (
  db: Database,
  { payments, providers }: Stores,
  payment: PaymentItem,
  providerPaymentId: string | undefined,
  entries: readonly LedgerEntry[],
): Promise<boolean> => {
  const { id } = payment;
  const isPaid = payment.state === 'paid' && payment.providerPaymentId === providerPaymentId;
  if (!isPaid) await payments.paid(id, { providerPaymentId });
  const isLinked = !providerPaymentId || (await providers.paymentIdOf(providerPaymentId)) === id;
  if (!isLinked) await providers.link(providerPaymentId, id);
  const back = {
    refundedFen: goneBack(entries, id, 'refund') - payment.refundedFen,
    chargedBackFen: goneBack(entries, id, 'chargeback') - payment.chargedBackFen,
  };
  const isBack = back.refundedFen === 0 && back.chargedBackFen === 0;
  if (!isBack) await transactIf(db, [payments.backItem(payment, back)]);
  return !(isPaid && isLinked && isBack);
};

/**
 * Brings the online payments of a compound up to its entries, where they were put back to an earlier minute: that they are paid and as which of
 * the provider's, what of them has gone back, refunds that lack.
 * @returns how many were written; payments of which nothing but the entry is left; refunds of which it is to be asked how they ended
 */
export const restorePayments = async (
  db: Database,
  entries: readonly LedgerEntry[],
): Promise<{ written: number; left: Difference[]; refundIds: string[] }> => {
  const stores = storesOf(db);
  const booked = entries.filter(({ key }) => key.startsWith('payment#'));
  const found = await stores.payments.withEntries(booked.map(({ request }) => request));
  const left: Difference[] = [];
  const refundIds: string[] = [];
  let written = 0;
  for (const [n, { request: id, details }] of booked.entries()) {
    const payment = found[n]?.payment;
    if (!payment) {
      left.push({ what: `online payment ${id}`, stored: 'missing', counted: 'named by an entry' });
      continue;
    }
    if (await paidAs(db, stores, payment, details?.providerPaymentId as string | undefined, entries)) written += 1;
    for (const refund of ownRefunds(entries, id)) {
      if ((await stores.refunds.refund(refund.id)) || !(await transactIf(db, [stores.refunds.refundItem(refund)]))) continue;
      written += 1;
      refundIds.push(refund.id);
    }
  }
  return { written, left, refundIds };
};
