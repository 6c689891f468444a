import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catch } from './caught.ts';
import { faultsRun } from './faults-run.ts';
import { MUTANTS } from './mutants.ts';

const MINUTES = 60_000;
/** The others are tried by `npm run test:faults`. */
const quick = Object.keys(MUTANTS).filter((name) => !MUTANTS[name]?.isLong);

describe('a planted defect is caught', () => {
  let caught: Map<string, Catch>;
  beforeAll(async () => {
    const { mutants } = await faultsRun('--histories', '0', '--interruptions', '0', '--mutants', 'quick');
    caught = new Map(mutants.map((one) => [one.mutant, one]));
  }, 20 * MINUTES);

  it.each(quick)('%s', (name) => {
    const { isCaught, caughtBy, told } = caught.get(name) as Catch;
    expect(isCaught, `caught by ${caughtBy}: ${told}`).toBe(true);
  });
});

it('docs/faults.md names every planted defect, and what catches it', () => {
  const document = readFileSync(new URL('../../docs/faults.md', import.meta.url), 'utf8');
  const rows = Object.entries(MUTANTS).map(([name, { caughtBy, isLong }]) => `| ${name}${isLong ? ' *' : ''} | ${caughtBy.join(' or ')} |`);
  for (const row of rows) expect(document).toContain(row);
});
