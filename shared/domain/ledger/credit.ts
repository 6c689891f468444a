import { type BillBalance, type Effects, openOf } from './bill-balance.ts';

/** What can be credited on a bill at most: what is open, and what was received for it. */
export const mostCredit = (bill: BillBalance): number => openOf(bill) + bill.received;

/**
 * What a credit does to a bill: first it takes off what is open; what was paid beyond comes back to the household as paid ahead.
 * @param creditFen at most `mostCredit`
 */
export const creditOf = (bill: BillBalance, creditFen: number): { effects: Effects; prepaidFen: number } => {
  const backFen = Math.max(0, creditFen - openOf(bill));
  return { effects: { credited: creditFen, ...(backFen > 0 && { received: -backFen }) }, prepaidFen: backFen };
};
