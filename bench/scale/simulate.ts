import { type Answer, simulate } from './model.ts';
import type { Scenario } from './scenario.ts';
import { SIZES } from './sizes.ts';

/** `npm run simulate`: what a street, a city and ten cities ask of one installation in their busiest seconds. `-- --json` for one object, `-- --seed N` for other chances. */
const seedAt = process.argv.indexOf('--seed');
const seed = seedAt < 0 ? 1 : Number(process.argv[seedAt + 1]);
if (!Number.isSafeInteger(seed)) throw new Error('--seed takes a whole number');

const number = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: value < 10 ? 2 : 0 });
const list = (all: Record<string, number>) =>
  Object.entries(all)
    .sort(([, a], [, b]) => b - a)
    .map(([name, value]) => `${name} ${number(value)}`)
    .join(' · ');

const shown = ({ name, tables, keys, keyReads, invocations, seconds }: Scenario): string[] => [
  `  ${name}`,
  `    writes a second   ${list(tables)}`,
  `    of one key        ${list(keys)}`,
  ...(keyReads ? [`    reads of one key  ${list(keyReads)}`] : []),
  `    invocations       ${list(invocations)}`,
  `    seconds           ${list(seconds)}`,
];

const page = ({ size, compounds, households, scenarios, limits, usdPerHouseholdMonth, storedGb }: Answer): string =>
  [
    `${size.name}: ${number(compounds)} compounds, ${number(households)} households, ${usdPerHouseholdMonth.toFixed(6)} USD a household and month, ${number(storedGb)} GB after a year`,
    ...scenarios.flatMap(shown),
    '  limits, the first to be met on top',
    ...limits.map(
      ({ what, used, most, share, when, raise }) =>
        `    ${`${Math.round(100 * share)} %`.padStart(8)}  ${number(used).padStart(9)} of ${number(most).padEnd(8)} ${what} (${when}; ${raise})`,
    ),
  ].join('\n');

const answers = SIZES.map((size) => simulate(size, seed));
console.log(process.argv.includes('--json') ? JSON.stringify({ seed, answers }) : answers.map(page).join('\n\n'));
