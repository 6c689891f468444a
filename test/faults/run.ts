import { parseArgs } from 'node:util';
import * as z from 'zod';
import { type Catch, caught } from './caught.ts';
import { type Failure, interruptAll, liveAll, type Outcome } from './lives.ts';
import { MUTANTS } from './mutants.ts';

/**
 * `npm run test:faults`: histories, interrupted billing runs and planted defects. `--json` prints one JSON object, `--tell` also every step
 * and call, `--shrink` looks for the shortest history that fails. A failure prints how to live through it again. Ends with 0 if every
 * invariant held and every defect was caught.
 */
const count = z.coerce.number().int().min(0).max(100_000);
const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    path: { type: 'string' },
    histories: { type: 'string', default: '40' },
    interruptions: { type: 'string', default: '10' },
    length: { type: 'string', default: '36' },
    mutants: { type: 'string', default: 'all' },
    shrink: { type: 'boolean', default: false },
    tell: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const options = {
  seed: values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : z.coerce.number().int().parse(values.seed),
  histories: count.parse(values.histories),
  interruptions: count.parse(values.interruptions),
  length: count.min(1).max(500).parse(values.length),
  mutants: z.enum(['all', 'quick', 'none']).parse(values.mutants),
};
/** The seed of the planted defects: always the same, since how soon they are caught is known of it. */
const MUTANTS_SEED = 1;

const OTHER = { histories: 'interruptions', interruptions: 'histories' } as const;
/** The command that lives through a failure again, alone. */
const replay = ({ seed, path }: Failure, kind: 'histories' | 'interruptions'): string =>
  `npm run test:faults -- --seed ${seed} --path ${path} --length ${options.length} --${OTHER[kind]} 0 --mutants none`;

const run = async (kind: 'histories' | 'interruptions'): Promise<(Outcome & { kind: string; replay?: string }) | undefined> => {
  if (options[kind] === 0) return undefined;
  const choice = {
    ...options,
    histories: options[kind],
    shrink: values.shrink,
    tell: values.tell ? (line: string) => console.error(line) : undefined,
    ...(values.path && { path: values.path }),
  };
  const outcome = await (kind === 'histories' ? liveAll : interruptAll)(choice);
  return { kind, ...outcome, ...(outcome.failure && { replay: replay(outcome.failure, kind) }) };
};

const lived = [await run('histories'), await run('interruptions')].filter((outcome) => outcome !== undefined);
const names = Object.keys(MUTANTS).filter((name) => options.mutants === 'all' || (options.mutants === 'quick' && !MUTANTS[name]?.isLong));
const mutants: Catch[] = [];
for (const name of names) mutants.push(await caught(name, MUTANTS_SEED, options.length));
const failed = lived.some(({ failure }) => failure) || mutants.some(({ isCaught }) => !isCaught);

const seen = ({ steps, bills, entries }: Outcome) => (steps > 0 ? `, ${steps} steps, ${bills} bills, ${entries} entries` : '');
const lines = [
  ...lived.flatMap((outcome) => [
    `${outcome.kind}: ${outcome.histories} from seed ${outcome.seed} in ${outcome.seconds.toFixed(1)} s${seen(outcome)}`,
    ...Object.entries(outcome.faults).map(([kind, times]) => `  ${kind.padEnd(24)}${String(times).padStart(6)}`),
    ...(outcome.failure ? [outcome.failure.message, `again: ${outcome.replay}`] : ['  every invariant held']),
  ]),
  ...mutants.map(({ mutant, isCaught, caughtBy, histories, seconds }) => {
    const fate = isCaught ? `caught by ${caughtBy.join(', ')}` : 'NOT CAUGHT';
    return `${mutant.padEnd(44)} ${fate}, histories: ${histories}, ${seconds.toFixed(1)} s`;
  }),
];
console.log(values.json ? JSON.stringify({ seed: options.seed, lived, mutants, failed }) : lines.join('\n'));
process.exitCode = failed ? 1 : 0;
