import { interruptAll, liveAll } from './lives.ts';
import { MUTANTS } from './mutants.ts';

/** What became of a planted defect: after how many histories which invariants caught it. */
export type Catch = {
  mutant: string;
  expected: readonly number[];
  caughtBy: number[];
  isCaught: boolean;
  histories: number;
  seconds: number;
  told: string;
};

/** Far more than any of them has needed. */
const HISTORIES = 40;
const TOLD = 160;

/** Runs the product with a planted defect until an invariant catches it. Caught by another invariant than was said it is not caught. */
export const caught = async (mutant: string, seed: number, length: number): Promise<Catch> => {
  const row = MUTANTS[mutant];
  if (!row) throw new RangeError(`no such mutant: ${mutant}`);
  const { failure, histories, seconds } = await (row.in ? interruptAll : liveAll)({ seed, length, histories: HISTORIES }, mutant);
  const caughtBy = [...new Set(failure?.broken.map(({ no }) => no))];
  const isCaught = row.caughtBy.some((no) => caughtBy.includes(no));
  return {
    mutant,
    expected: row.caughtBy,
    caughtBy,
    isCaught,
    histories,
    seconds,
    told: failure?.message.split('\n')[0]?.slice(0, TOLD) ?? '',
  };
};
