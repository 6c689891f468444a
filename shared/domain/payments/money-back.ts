import { type BillBalance, openOf } from '../ledger/bill-balance.ts';
import type { BillChange, Changes } from '../ledger/entry.ts';

type Standing = BillBalance & { orderId: string; period: string; from: string };
/** What a payment did to its bills. */
type Given = readonly { orderId: string; period: string; effects: { received?: number } }[];

const same = (a: { orderId: string; period: string }) => (b: { orderId: string; period: string }) =>
  a.orderId === b.orderId && a.period === b.period;

/** What each bill that a payment settled can give back: what it got, as far as the bill still holds it; the last one first. */
export const fromItsBills = (given: Given, standing: readonly Standing[]): BillChange[] =>
  [...given].reverse().flatMap(({ orderId, period, effects }) => {
    const bill = standing.find(same({ orderId, period }));
    const fen = Math.min(effects.received ?? 0, bill?.received ?? 0);
    return fen > 0 ? [{ orderId, period, effects: { received: -fen } }] : [];
  });

/** At most so much of the changes, in their order. */
export const upTo = (changes: readonly BillChange[], amountFen: number): BillChange[] => {
  let left = amountFen;
  return changes.flatMap(({ orderId, period, effects }) => {
    const fen = Math.min(left, -(effects.received ?? 0));
    left -= fen;
    return fen > 0 ? [{ orderId, period, effects: { received: -fen } }] : [];
  });
};

export const takenFrom = (changes: readonly BillChange[]): number => changes.reduce((sum, { effects }) => sum - (effects.received ?? 0), 0);

/**
 * Money that the provider has taken back already, so that it must come from somewhere: from the bills that the payment settled, from what is
 * paid ahead, then from the household's other bills, the newest first (what was paid ahead may have been released into them).
 * @returns undefined when all of that is not enough
 */
export const takeBack = (amountFen: number, given: Given, standing: readonly Standing[], paidAheadFen: number): Changes | undefined => {
  const own = upTo(fromItsBills(given, standing), amountFen);
  const ahead = Math.min(paidAheadFen, amountFen - takenFrom(own));
  const newestFirst = [...standing].sort((a, b) => (a.from < b.from ? 1 : -1));
  const left = newestFirst.map(({ orderId, period, received }) => {
    const taken = takenFrom(own.filter(same({ orderId, period })));
    return { orderId, period, effects: { received: taken - received } };
  });
  const bills = joined([...own, ...upTo(left, amountFen - takenFrom(own) - ahead)]);
  return takenFrom(bills) + ahead === amountFen ? { bills, prepaidFen: 0 - ahead } : undefined;
};

/** One change for each bill. */
const joined = (changes: readonly BillChange[]): BillChange[] =>
  changes
    .filter((change, n) => changes.findIndex(same(change)) === n)
    .map(({ orderId, period }) => ({ orderId, period, effects: { received: 0 - takenFrom(changes.filter(same({ orderId, period }))) } }));

/** The other way round: what was taken comes back, to the same bills as far as they are open, the rest as paid ahead. */
export const giveBack = ({ bills, prepaidFen }: Changes, standing: readonly Standing[]): Changes => {
  const again = bills.flatMap(({ orderId, period, effects }) => {
    const bill = standing.find(same({ orderId, period }));
    const fen = bill ? Math.min(-(effects.received ?? 0), openOf(bill)) : 0;
    return fen > 0 ? [{ orderId, period, effects: { received: fen } }] : [];
  });
  return { bills: again, prepaidFen: takenFrom(bills) - prepaidFen + takenFrom(again) };
};
