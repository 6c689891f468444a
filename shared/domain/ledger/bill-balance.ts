/**
 * What has happened to a bill since it was issued, each kind of thing in a sum of its own, in fen. The bill itself never changes.
 * `received` holds payments and released prepayments, less what was refunded, reversed or charged back.
 */
export const EFFECTS = ['received', 'waived', 'credited', 'writtenOff', 'subsidy'] as const;
export type Effect = (typeof EFFECTS)[number];
export type Effects = Partial<Record<Effect, number>>;

export type BillBalance = { amountFen: number; disputed: boolean } & Record<Effect, number>;

/** What is still to be paid; never negative. */
export const openOf = ({ amountFen, received, waived, credited, writtenOff, subsidy }: Omit<BillBalance, 'disputed'>): number =>
  amountFen - received - waived - credited - writtenOff - subsidy;

/**
 * A bill after something has happened to it.
 * @throws RangeError when more would be taken off than is open, or more given back than was received: callers check before
 */
export const applied = (before: BillBalance, effects: Effects): BillBalance => {
  const after = { ...before };
  for (const effect of EFFECTS) after[effect] += effects[effect] ?? 0;
  if (openOf(after) < 0 || EFFECTS.some((effect) => after[effect] < 0 || !Number.isSafeInteger(after[effect]))) {
    throw new RangeError('more than the bill holds');
  }
  return after;
};
