import { openOfSums, type Sums } from '../ledger/sums.ts';

/** Of fewer households than these nobody is told how many they are, or what they owe: in a small yard that would name them. */
const FEWEST = 5;

export type PublicTotals = { billedFen: number; receivedFen: number | null; openFen: number | null; households: string };

/**
 * What of a period's sums everybody may see (rules: Fees): totals, never names. A dispute is not told apart: beside the total it would say
 * what the one who argues owes.
 */
export const publicTotals = (sums: Sums): PublicTotals => {
  const { billed, received, bills, paid } = sums;
  const owing = bills - paid;
  const few = owing > 0 && owing < FEWEST;
  return {
    billedFen: billed,
    receivedFen: few ? null : received,
    openFen: few ? null : openOfSums(sums),
    households: few ? `<${FEWEST}` : String(owing),
  };
};
