import { type BillBalance, EFFECTS, type Effect, openOf } from './bill-balance.ts';

/**
 * Sums of the bills of one order and period: money in fen, the last four in bills. `disputed` is what is open on bills whose dispute is
 * undecided. Of the bills that are `paid`, nothing being open on them, `nothingDue` were waived or credited away wholly, and `givenUp` are
 * settled because a part was written off. Kept as totals, and as what each local day added, so that a report as of any date leaves out what came later.
 */
export const SUMS = ['billed', ...EFFECTS, 'disputed', 'bills', 'paid', 'nothingDue', 'givenUp'] as const;
export type Sums = Record<(typeof SUMS)[number], number>;
export const NO_SUMS: Sums = {
  billed: 0,
  received: 0,
  waived: 0,
  credited: 0,
  writtenOff: 0,
  subsidy: 0,
  disputed: 0,
  bills: 0,
  paid: 0,
  nothingDue: 0,
  givenUp: 0,
};

export const addSums = (a: Sums, b: Partial<Sums>): Sums => {
  const sum = { ...a };
  for (const name of SUMS) sum[name] += b[name] ?? 0;
  return sum;
};

/** What is open on the bills of some sums, in fen. */
export const openOfSums = (sums: Sums): number => openOf({ ...sums, amountFen: sums.billed });

/** A bill as the sums see it. A bill is paid when nothing is open on it, whoever paid. */
const seen = (bill: BillBalance): Sums => {
  const isSettled = openOf(bill) === 0;
  const isDue = bill.amountFen > bill.waived + bill.credited;
  return {
    ...(Object.fromEntries(EFFECTS.map((effect) => [effect, bill[effect]])) as Record<Effect, number>),
    billed: bill.amountFen,
    disputed: bill.disputed ? openOf(bill) : 0,
    bills: 1,
    paid: isSettled ? 1 : 0,
    nothingDue: isDue ? 0 : 1,
    givenUp: isSettled && isDue && bill.writtenOff > 0 ? 1 : 0,
  };
};

/** What a bill adds to the sums when it is issued, or when it goes from one balance to another. */
export const sumsOfChange = (before: BillBalance | undefined, after: BillBalance): Partial<Sums> => {
  const from = before ? seen(before) : NO_SUMS;
  const to = seen(after);
  return Object.fromEntries(SUMS.map((name) => [name, to[name] - from[name]]).filter(([, delta]) => delta !== 0));
};
