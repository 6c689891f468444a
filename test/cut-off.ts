import type { Call, Faults } from '#infra/local/grants.ts';

export class Cut extends Error {}

/**
 * Runs work while the n-th call of functions to the world outside is cut off: before it took effect, or after it did and its answer was lost.
 * @param counts which calls are counted; all of them if absent
 * @returns how many calls there were
 */
export const cutCall = async (
  faults: Faults,
  n: number,
  when: 'before' | 'after',
  work: () => Promise<unknown>,
  counts: (call: Call) => boolean = () => true,
): Promise<number> => {
  let calls = 0;
  const seen = new WeakSet<Call>();
  faults.before = (call) => {
    if (!counts(call)) return;
    calls += 1;
    if (calls - 1 !== n) return;
    if (when === 'before') throw new Cut();
    seen.add(call);
  };
  faults.after = (call) => {
    if (seen.has(call)) throw new Cut();
  };
  await work().finally(() => {
    faults.before = undefined;
    faults.after = undefined;
  });
  return calls;
};

type Cutting = Parameters<typeof cutCall> extends [Faults, ...infer Rest] ? Rest : never;
/** The same for one host's faults. */
export const cutter =
  (faults: Faults) =>
  (...cutting: Cutting): Promise<number> =>
    cutCall(faults, ...cutting);
