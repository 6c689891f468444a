import fc from 'fast-check';
import type { FaultKind } from './fault.ts';
import { histories, type Step } from './history.ts';
import { type Interruption, interruptions, runsAlike } from './interrupted.ts';
import { brokenInvariants } from './invariants.ts';
import { live } from './live.ts';
import { MUTANTS } from './mutants.ts';
import { foundedStreet, type Street } from './street.ts';
import type { Broken } from './world.ts';

/** Which histories are lived: all follow from the seed; with a path only the one that it names, as a failure printed it. */
export type Choice = {
  seed: number;
  histories: number;
  length: number;
  path?: string;
  shrink?: boolean;
  tell?: ((line: string) => void) | undefined;
};

/** Some invariants do not hold. */
export class HistoryBroken extends Error {
  readonly broken: readonly Broken[];

  constructor(broken: readonly Broken[]) {
    super(broken.map(({ no, what }) => `invariant ${no}: ${what}`).join('\n'));
    this.broken = broken;
  }
}

export type Failure = { seed: number; path: string; broken: readonly Broken[]; message: string; history: unknown };
/** What was lived through, and how often each fault was met. */
export type Figures = {
  histories: number;
  steps: number;
  bills: number;
  entries: number;
  faults: Partial<Record<FaultKind, number>>;
  seconds: number;
};
export type Outcome = Figures & { seed: number; traces: string[]; failure?: Failure };

let founded: Promise<Street> | undefined;
/** The street that every history begins with, founded once. */
const theStreet = (): Promise<Street> => {
  founded ??= foundedStreet();
  return founded;
};

/** Tries a law on what follows from a seed, up to the first failure. */
const outcomeOf = async <T>(
  arbitrary: fc.Arbitrary<T>,
  { seed, histories: numRuns, path, shrink = false }: Choice,
  law: (example: T, outcome: Outcome) => Promise<readonly Broken[]>,
): Promise<Outcome> => {
  const began = performance.now();
  const outcome: Outcome = { seed, histories: 0, steps: 0, bills: 0, entries: 0, faults: {}, seconds: 0, traces: [] };
  const property = fc.asyncProperty(arbitrary, async (example) => {
    const broken = await law(example, outcome);
    outcome.histories += 1;
    if (broken.length > 0) throw new HistoryBroken(broken);
  });
  const details = await fc.check(property, { seed, numRuns: path ? 1 : numRuns, endOnFailure: !shrink, ...(path && { path }) });
  outcome.seconds = (performance.now() - began) / 1_000;
  if (!details.failed) return outcome;
  const error = details.errorInstance;
  const [broken, message] =
    error instanceof HistoryBroken ? [error.broken, error.message] : [[], String(error instanceof Error ? error.stack : error)];
  const failure = { seed: details.seed, path: details.counterexamplePath ?? '', broken, message, history: details.counterexample?.[0] };
  return { ...outcome, failure };
};
const count = (outcome: Outcome, met: ReadonlyMap<FaultKind, number>): void => {
  for (const [kind, times] of met) outcome.faults[kind] = (outcome.faults[kind] ?? 0) + times;
};

/** Lives through histories and looks at the invariants after each. @param mutant a planted defect */
export const liveAll = (choice: Choice, mutant?: string): Promise<Outcome> =>
  outcomeOf<Step[]>(histories(choice.length, mutant === undefined ? [] : MUTANTS[mutant]?.towards), choice, async (steps, outcome) => {
    const lived = await live(await theStreet(), steps, { mutant, tell: choice.tell });
    try {
      outcome.steps += lived.steps;
      outcome.bills += lived.books.bills.length;
      outcome.entries += lived.books.entries.length;
      outcome.traces.push(lived.trace);
      count(outcome, lived.met);
      return await brokenInvariants(lived);
    } finally {
      await lived.world.host.stop();
    }
  });

/** Makes bills twice of the same, once undisturbed. @param mutant a planted defect */
export const interruptAll = (choice: Choice, mutant?: string): Promise<Outcome> =>
  outcomeOf<Interruption>(interruptions, choice, async (interruption, outcome) => {
    const { broken, met } = await runsAlike(await theStreet(), interruption, mutant);
    count(outcome, met);
    return broken;
  });
