import { type BillBalance, openOf } from './bill-balance.ts';
import type { BillChange } from './entry.ts';

type Open = BillBalance & { orderId: string; period: string; from: string };

/** Oldest first: by the first day that a bill covers. */
export const oldestFirst = <B extends Open>(bills: readonly B[]): B[] =>
  [...bills].sort((a, b) => (a.from === b.from ? (a.orderId < b.orderId ? -1 : 1) : a.from < b.from ? -1 : 1));

/**
 * Spreads a payment over open bills, in the order given; a bill is filled before the next gets any.
 * @returns what each bill gets, and what is left over: the household's credit
 */
export const allocate = (amountFen: number, bills: readonly Open[]): { bills: BillChange[]; surplusFen: number } => {
  let left = amountFen;
  const changes: BillChange[] = [];
  for (const bill of bills) {
    const received = Math.min(left, openOf(bill));
    if (received <= 0) continue;
    changes.push({ orderId: bill.orderId, period: bill.period, effects: { received } });
    left -= received;
  }
  return { bills: changes, surplusFen: left };
};
