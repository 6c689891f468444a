import { type BillBalance, EFFECTS, type Effects } from './bill-balance.ts';
import type { BillChange, Changes } from './entry.ts';

const mirrored = (effects: Effects): Effects =>
  Object.fromEntries(EFFECTS.flatMap((effect) => (effects[effect] ? [[effect, -effects[effect]]] : [])));

/**
 * What takes an entry back exactly: each bill gives back what it got, and what was paid ahead goes.
 * @returns undefined when that is not there any more: the credit was used or paid out, or the bill's money moved on
 */
export const reversalOf = (
  { bills, prepaidFen }: Changes,
  standing: readonly (BillBalance & { orderId: string; period: string })[],
  paidAheadFen: number,
): Changes | undefined => {
  if (prepaidFen > paidAheadFen) return undefined;
  const changes: BillChange[] = bills.map(({ orderId, period, effects }) => ({ orderId, period, effects: mirrored(effects) }));
  const fits = changes.every(({ orderId, period, effects }) => {
    const bill = standing.find((one) => one.orderId === orderId && one.period === period);
    return bill !== undefined && EFFECTS.every((effect) => bill[effect] + (effects[effect] ?? 0) >= 0);
  });
  return fits ? { bills: changes, prepaidFen: 0 - prepaidFen } : undefined;
};
