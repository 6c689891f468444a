import { expect, it } from 'vitest';
import { faultsRun } from './faults-run.ts';

const SEED = '20271130';
const MINUTES = 60_000;

it(
  'every invariant holds after random histories with faults, and billing runs that are disturbed are the undisturbed ones',
  async () => {
    const { lived } = await faultsRun('--seed', SEED, '--histories', '8', '--interruptions', '2', '--mutants', 'none');
    for (const { failure, replay } of lived) expect(failure?.message, replay).toBeUndefined();
    expect(lived.map(({ kind, histories }) => [kind, histories])).toEqual([
      ['histories', 8],
      ['interruptions', 2],
    ]);
    const [histories] = lived;
    expect(histories?.entries).toBeGreaterThan(40);
    expect(Object.values(histories?.faults ?? {}).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(50);
  },
  10 * MINUTES,
);

it(
  'a history goes the same way whenever its seed and path are given, call by call',
  async () => {
    const traces = async (...args: string[]) =>
      (await faultsRun('--seed', SEED, '--interruptions', '0', '--mutants', 'none', ...args)).lived[0]?.traces;
    const first = await traces('--histories', '2');
    expect(new Set(first).size).toBe(2);
    expect(await traces('--path', '1')).toEqual(first?.slice(1));
  },
  10 * MINUTES,
);
