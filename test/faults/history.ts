import fc from 'fast-check';
import { ACTS, type ActName } from './acts.ts';
import { FAULT_KINDS, type Fault } from './fault.ts';
import { type Choices, REQUESTS, type RequestName } from './requests.ts';

/**
 * One step of a history: something that somebody asks for or that happens, the faults that it meets, and in which order its calls go on
 * where it is asked for `atOnce`: alone, twice in the same moment, together with the next step, or with the next step's wish for the same
 * thing.
 */
export type Step = Choices & { what: RequestName | ActName; faults: Fault[]; order: number[]; atOnce: AtOnce };
type AtOnce = 'alone' | 'twice' | 'with the next' | 'with another wish';

/** How often steps come, against each other. */
const WEIGHTS: Record<Step['what'], number> = {
  receipt: 12,
  reversal: 4,
  'refund of prepaid money': 3,
  'credit note': 4,
  'waiver of a bill': 2,
  subsidy: 2,
  'write-off': 1,
  dispute: 4,
  'decision on a dispute': 4,
  'standing waiver': 2,
  'end of a waiver': 1,
  'correction of a unit': 2,
  'common revenue': 1,
  'online payment': 8,
  'payment from begin to end': 8,
  'refund of a payment': 8,
  'time passes': 14,
  'what is due': 5,
  'page of the provider': 9,
  'late money': 2,
  'refund at the provider': 2,
  'end of a refund': 2,
  chargeback: 3,
  'end of a chargeback': 3,
  'events turned round': 2,
  'event told again': 3,
  'keys forgotten at the provider': 1,
  'forged event': 2,
  'message again': 4,
  'records again': 1,
};
const names = [...Object.keys(REQUESTS), ...Object.keys(ACTS)] as Step['what'][];

const fault: fc.Arbitrary<Fault> = fc.record({
  kind: fc.oneof(...FAULT_KINDS.map((kind) => ({ weight: kind.startsWith('Stripe') ? 1 : 4, arbitrary: fc.constant(kind) }))),
  from: fc.oneof({ weight: 3, arbitrary: fc.nat(5) }, { weight: 3, arbitrary: fc.nat(14) }, { weight: 2, arbitrary: fc.nat(70) }),
});
export const faults = (minLength: number, maxLength: number): fc.Arbitrary<Fault[]> => fc.array(fault, { minLength, maxLength });
export const order: fc.Arbitrary<number[]> = fc.array(fc.nat(2), { minLength: 3, maxLength: 7 });

export const stepOf = (what: fc.Arbitrary<Step['what']>, spoiled: fc.Arbitrary<Fault[]>): fc.Arbitrary<Step> =>
  fc.record({
    what,
    a: fc.nat(23),
    b: fc.nat(11),
    c: fc.nat(11),
    faults: spoiled,
    order,
    atOnce: fc.oneof(
      { weight: 4, arbitrary: fc.constant<AtOnce>('alone') },
      { weight: 2, arbitrary: fc.constantFrom<AtOnce>('twice', 'with the next') },
      { weight: 2, arbitrary: fc.constant<AtOnce>('with another wish') },
    ),
  });
/** What a history leans towards comes as often as this besides. */
const LEANING = 60;
const stepLeaning = (towards: readonly Step['what'][]): fc.Arbitrary<Step> =>
  stepOf(
    fc.oneof(...names.map((name) => ({ weight: WEIGHTS[name] + (towards.includes(name) ? LEANING : 0), arbitrary: fc.constant(name) }))),
    fc.oneof({ weight: 1, arbitrary: fc.constant<Fault[]>([]) }, { weight: 2, arbitrary: faults(1, 4) }),
  );

/** Most histories begin when the first bills are there, some with the days before. */
const FIRST_BILLS: Step = { what: 'time passes', a: 6, b: 1, c: 0, faults: [], order: [0], atOnce: 'alone' };

/** Histories of up to so many steps, and at least half as many. @param towards steps that come more often */
export const histories = (length: number, towards: readonly Step['what'][] = []): fc.Arbitrary<Step[]> => {
  const steps = fc.array(stepLeaning(towards), { minLength: Math.ceil(length / 2), maxLength: length, size: 'max' });
  return fc.oneof({ weight: 1, arbitrary: steps }, { weight: 4, arbitrary: steps.map((more) => [FIRST_BILLS, ...more]) });
};
