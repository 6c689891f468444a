import { allocate } from '../ledger/allocation.ts';
import { type BillBalance, openOf } from '../ledger/bill-balance.ts';

/** About half a dollar, below which the provider takes no payment in yuan, and eight digits, in fen. */
export const LEAST_FEN = 400;
export const MOST_FEN = 99_999_999;

export type WishedBill = { orderId: string; period: string; fen: number };
/** What a household wants to pay: bills in this order, and what is paid ahead. */
export type PaymentWish = { bills: WishedBill[]; prepaidFen: number; amountFen: number };
type Open = BillBalance & { orderId: string; period: string; from: string };

/**
 * What a payment is to do.
 * @param bills to settle, in this order
 * @param amountFen all that is paid, if the household says so: the bills are filled one after the other, the rest is paid ahead
 * @param aheadFen what is paid ahead besides the bills, where no amount is said
 */
export const paymentWish = (
  bills: readonly Open[],
  { amountFen, aheadFen = 0 }: { amountFen?: number | undefined; aheadFen?: number },
): PaymentWish => {
  const openFen = bills.reduce((sum, bill) => sum + openOf(bill), 0);
  const total = amountFen ?? openFen + aheadFen;
  const { bills: changes, surplusFen } = allocate(total, bills);
  return {
    bills: changes.map(({ orderId, period, effects }) => ({ orderId, period, fen: effects.received ?? 0 })),
    prepaidFen: surplusFen,
    amountFen: total,
  };
};

/**
 * How much of a payment goes back to its payer at once, in fen. All of it when its bills were settled by others meanwhile; otherwise what does
 * not fit stays as paid ahead, as far as a household may pay ahead.
 * @param settled what the payment did: whether it settled any bill, and what was kept as paid ahead
 * @param wishedAheadFen what was meant to be paid ahead
 * @param paidAheadFen what the household has paid ahead now, this payment included; @param limitFen what it may have at most
 */
export const refundAtOnce = (
  settled: { bills: readonly unknown[]; prepaidFen: number },
  { wishedAheadFen, paidAheadFen, limitFen }: { wishedAheadFen: number; paidAheadFen: number; limitFen: number },
): number => {
  const kept = Math.min(settled.prepaidFen, paidAheadFen);
  if (settled.bills.length === 0 && wishedAheadFen === 0) return kept;
  return Math.min(kept, Math.max(0, paidAheadFen - limitFen));
};
