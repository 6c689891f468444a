import type { Call, Faults } from '#infra/local/grants.ts';

class Cut extends Error {}

/** Runs `work` while the n-th call of a function to the world outside is cut off; tells how many calls there were. */
export const cutCall = async (faults: Faults, n: number, when: 'before' | 'after', work: () => Promise<unknown>): Promise<number> => {
  let calls = 0;
  const seen = new WeakSet<Call>();
  faults.before = (call) => {
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
