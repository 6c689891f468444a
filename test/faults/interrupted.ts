import fc from 'fast-check';
import type { Item } from '#shared/store/database.ts';
import type { Books } from './books.ts';
import type { Fault } from './fault.ts';
import type { Step } from './history.ts';
import { faults, order, stepOf } from './history.ts';
import { live } from './live.ts';
import type { Street } from './street.ts';
import type { World } from './world.ts';

/** What people do before bills are made of it, and how the billing that follows is disturbed. */
export type Interruption = { before: Step[]; faults: Fault[]; order: number[] };

/** What bills follow from. */
const BEFORE = ['standing waiver', 'receipt', 'correction of a unit', 'end of a waiver'] as const;
export const interruptions: fc.Arbitrary<Interruption> = fc.record({
  before: fc.array(stepOf(fc.constantFrom(...BEFORE), fc.constant([])), { minLength: 1, maxLength: 6, size: 'max' }),
  faults: faults(1, 8),
  order,
});

const AT = ['2027-12-01T01:00:00.000Z', '2027-12-03T01:00:00.000Z', '2028-01-03T01:00:00.000Z', '2028-02-29T01:00:00.000Z'];
const bare = (items: readonly Item[], ...without: string[]): Item[] =>
  items.map((item) => Object.fromEntries(Object.entries(item).filter(([name]) => !without.includes(name))));
/** Everything that billing has written, but for the instants at which it did. */
const written = ({ bills, entries, runs, totals, months, lastNumbers, contracts, prepaid }: Books): string =>
  JSON.stringify([
    ...[bills, totals, months, lastNumbers, contracts].map((items) => bare(items)),
    bare(runs, 'draftedAt', 'finishedAt'),
    entries.map(({ key, amountFen }) => [key, amountFen]),
    [...prepaid],
  ]);

/** Steps that the run of one order takes at most: draft, numbers, a page, and a look at what follows. */
const STEPS = 5;

/**
 * Lets bills be made through four months: of one order after the other, since who comes first takes the first numbers and the money paid
 * ahead. Disturbed, each step is delivered three times at once while faults lie in wait, until some day nothing disturbs it any more.
 */
const bill = async ({ host, settle, street, transport }: World, disturbed?: Pick<Interruption, 'faults' | 'order'>): Promise<void> => {
  for (const at of AT) {
    host.clock.moveTo(at);
    for (const orderId of street.orders) {
      const deliver = () =>
        host.invoke('billing-page', { Records: [{ messageId: 'again', body: JSON.stringify({ orderId }) }] }).catch(() => undefined);
      if (disturbed) transport.arm(disturbed.faults);
      for (let step = 0; disturbed && step < 3; step += 1) await transport.race([deliver, deliver, deliver], disturbed.order);
      transport.arm([]);
      for (let step = 0; step < STEPS; step += 1) await deliver();
    }
    await settle();
  }
};

const billed = async (street: Street, { before, ...disturbed }: Interruption, isDisturbed: boolean, mutant?: string) => {
  const { world, met } = await live(street, before, { mutant, isOver: false });
  try {
    await bill(world, isDisturbed ? disturbed : undefined);
    return { text: written(await world.books()), met };
  } finally {
    await world.host.stop();
  }
};

/** Invariant 10: a billing run killed anywhere, raced and resumed is one uninterrupted run, to the byte. */
export const runsAlike = async (street: Street, interruption: Interruption, mutant?: string) => {
  const calm = await billed(street, interruption, false, mutant);
  const disturbed = await billed(street, interruption, true, mutant);
  return { met: disturbed.met, broken: calm.text === disturbed.text ? [] : [{ no: 10, what: firstDifference(calm.text, disturbed.text) }] };
};

const firstDifference = (a: string, b: string): string => {
  const at = [...a].findIndex((character, n) => character !== b[n]);
  return `undisturbed …${a.slice(Math.max(0, at - 120), at + 80)}…, disturbed …${b.slice(Math.max(0, at - 120), at + 80)}…`;
};
