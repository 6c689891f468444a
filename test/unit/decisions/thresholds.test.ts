import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bound, holds, ORDINARY, QUORUM, SPECIAL, type Tally, type VoteTest, voteOutcome } from '#shared/domain/decisions/tally.ts';

const RUNS = { numRuns: 10_000 };
/** Sums of every size and every remainder by 2, 3 and 4, up to the largest exact integer. */
const wholes = fc.oneof(fc.integer({ min: 1, max: 48 }), fc.integer({ min: 1, max: 3_000_000 }), fc.integer({ min: 1, max: 2 ** 52 }));
const bounds = fc.constantFrom(QUORUM, ORDINARY, SPECIAL);

/** The least part that holds a bound, by division with remainder, which multiplies nothing large. */
const leastOf = (whole: number, { numerator, denominator, strict }: Bound): number => {
  const rest = whole % denominator;
  const floor = ((whole - rest) / denominator) * numerator + Math.floor((rest * numerator) / denominator);
  return strict || (rest * numerator) % denominator > 0 ? floor + 1 : floor;
};

describe('a bound', () => {
  it('of two thirds is reached by exactly two thirds, of half is missed by exactly half, of three quarters is reached by exactly them', () => {
    const at = (bound: Bound, whole: number, ...parts: number[]) => parts.map((part) => holds(part, whole, bound));
    expect(at(QUORUM, 300, 199, 200, 201)).toEqual([false, true, true]);
    expect(at(ORDINARY, 300, 149, 150, 151)).toEqual([false, false, true]);
    expect(at(SPECIAL, 300, 224, 225, 226)).toEqual([false, true, true]);
  });

  it('of a sum that does not divide turns between its two neighbours', () => {
    const at = (bound: Bound, whole: number, ...parts: number[]) => parts.map((part) => holds(part, whole, bound));
    expect([at(QUORUM, 100, 66, 67), at(QUORUM, 101, 67, 68)]).toEqual([
      [false, true],
      [false, true],
    ]);
    expect(at(ORDINARY, 101, 50, 51)).toEqual([false, true]);
    expect([at(SPECIAL, 101, 75, 76), at(SPECIAL, 102, 76, 77), at(SPECIAL, 103, 77, 78)]).toEqual([
      [false, true],
      [false, true],
      [false, true],
    ]);
  });

  it('turns at exactly the least part for any sum', () => {
    fc.assert(
      fc.property(wholes, bounds, (whole, bound) => {
        const least = leastOf(whole, bound);
        expect([least - 1, least, least + 1].map((part) => holds(part, whole, bound))).toEqual([false, true, true]);
      }),
      RUNS,
    );
  });

  it('compares any part as division with remainder does', () => {
    const parts = wholes.chain((whole) => fc.record({ whole: fc.constant(whole), part: fc.nat(whole) }));
    fc.assert(
      fc.property(parts, bounds, ({ whole, part }, bound) => {
        expect(holds(part, whole, bound)).toBe(part >= leastOf(whole, bound));
      }),
      RUNS,
    );
  });

  it('is not lost in floating point: a difference of one in sixteen digits counts', () => {
    const whole = 3 * 2 ** 50;
    expect([holds(2 ** 51 - 1, whole, QUORUM), holds(2 ** 51, whole, QUORUM)]).toEqual([false, true]);
  });

  it('is never held by nothing of nothing', () => {
    for (const bound of [QUORUM, ORDINARY, SPECIAL]) expect(holds(0, 0, bound)).toBe(false);
  });
});

/** A vote in which all is in order by both measures, but for one that the case sets. */
const NO = { heads: 0, areaDm2: 0 };
const rules = fc.record({ special: fc.boolean(), nonVotersFollowMajority: fc.constant(false) });
type TestName = keyof ReturnType<typeof voteOutcome>['tests'];
const cases: { name: TestName; tally: (roll: Tally['roll'], part: number) => Tally }[] = [
  { name: 'quorumHeads', tally: (roll, part) => ({ roll, yes: { heads: part, areaDm2: roll.areaDm2 }, no: NO, abstain: NO }) },
  { name: 'quorumArea', tally: (roll, part) => ({ roll, yes: { heads: roll.heads, areaDm2: part }, no: NO, abstain: NO }) },
  {
    name: 'majorityHeads',
    tally: (roll, part) => ({
      roll,
      yes: { heads: part, areaDm2: roll.areaDm2 },
      no: { heads: roll.heads - part, areaDm2: 0 },
      abstain: NO,
    }),
  },
  {
    name: 'majorityArea',
    tally: (roll, part) => ({
      roll,
      yes: { heads: roll.heads, areaDm2: part },
      no: NO,
      abstain: { heads: 0, areaDm2: roll.areaDm2 - part },
    }),
  },
];

describe('a vote', () => {
  // From three owners on, the least part less one is still more than nobody.
  const rolls = fc.record({ heads: fc.integer({ min: 3, max: 20_000 }), areaDm2: fc.integer({ min: 3, max: 40_000_000 }) });

  for (const { name, tally } of cases) {
    it(`turns on ${name} alone, at exactly its bound`, () => {
      fc.assert(
        fc.property(rolls, rules, (roll, rule) => {
          const bound = name.startsWith('quorum') ? QUORUM : rule.special ? SPECIAL : ORDINARY;
          const least = leastOf(name.endsWith('Heads') ? roll.heads : roll.areaDm2, bound);
          const [under, at] = [voteOutcome(tally(roll, least - 1), rule), voteOutcome(tally(roll, least), rule)];
          const missed = Object.entries(under.tests).filter(([, { held }]) => !held);
          expect(missed.map(([test]) => test)).toEqual([name]);
          expect([under.passed, at.passed]).toEqual([false, true]);
        }),
        RUNS,
      );
    });
  }

  it('says of each test what it compared, and passes when all four hold', () => {
    const measure = fc.record({ heads: fc.nat(50), areaDm2: fc.nat(5_000) });
    fc.assert(
      fc.property(fc.record({ yes: measure, no: measure, abstain: measure, silent: measure }), rules, ({ silent, ...cast }, rule) => {
        const total = (of: (m: typeof silent) => number) => of(cast.yes) + of(cast.no) + of(cast.abstain);
        const heads = total((m) => m.heads);
        const area = total((m) => m.areaDm2);
        const roll = { heads: heads + silent.heads, areaDm2: area + silent.areaDm2 };
        const majority = rule.special ? SPECIAL : ORDINARY;
        const test = (part: number, whole: number, bound: Bound): VoteTest => {
          const held = whole > 0 && part >= leastOf(whole, bound);
          return { part, whole, bound, held };
        };
        const tests = {
          quorumHeads: test(heads, roll.heads, QUORUM),
          quorumArea: test(area, roll.areaDm2, QUORUM),
          majorityHeads: test(cast.yes.heads, heads, majority),
          majorityArea: test(cast.yes.areaDm2, area, majority),
        };
        const outcome = voteOutcome({ roll, ...cast }, rule);
        expect(outcome).toEqual({
          participating: { heads, areaDm2: area },
          agreeing: cast.yes,
          following: NO,
          tests,
          passed: tests.quorumHeads.held && tests.quorumArea.held && tests.majorityHeads.held && tests.majorityArea.held,
        });
      }),
      RUNS,
    );
  });

  it('of an empty roll, of no ballots, or of abstentions alone never passes, whatever the rules', () => {
    const roll = { heads: 9, areaDm2: 900 };
    for (const special of [false, true]) {
      for (const nonVotersFollowMajority of [false, true]) {
        const rule = { special, nonVotersFollowMajority };
        expect(voteOutcome({ roll: NO, yes: NO, no: NO, abstain: NO }, rule).passed).toBe(false);
        expect(voteOutcome({ roll, yes: NO, no: NO, abstain: NO }, rule).passed).toBe(false);
        expect(voteOutcome({ roll, yes: NO, no: NO, abstain: roll }, rule).passed).toBe(false);
      }
    }
  });
});
