import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Choice, tallyOf, type VoteOutcome, type VoteRules, voteOutcome } from '#shared/domain/decisions/tally.ts';
import { anyOwners, type Owner } from './any-vote.ts';

const RUNS = { numRuns: 10_000 };
const anyRules: fc.Arbitrary<VoteRules> = fc.record({ special: fc.boolean(), nonVotersFollowMajority: fc.boolean() });
const outcomeOf = (owners: Owner[], rules: VoteRules): VoteOutcome => voteOutcome(tallyOf(owners), rules);
const ordinary: VoteRules = { special: false, nonVotersFollowMajority: false };

/** The same owners with one of them, chosen among those of the given choices, choosing otherwise; undefined if there is none. */
const withChange = (owners: Owner[], seed: number, among: (Choice | undefined)[], choice: Choice | undefined): Owner[] | undefined => {
  const indexes = owners.flatMap((owner, n) => (among.includes(owner.choice) ? [n] : []));
  if (indexes.length === 0) return undefined;
  const changed = indexes[seed % indexes.length];
  return owners.map((owner, n) => (n === changed ? { areaDm2: owner.areaDm2, choice } : owner));
};

/** Asserts a law of every owner's one change; a law of nothing would be none, so both outcomes must have come up. */
const always = (
  among: (Choice | undefined)[],
  choices: (Choice | undefined)[],
  rules: fc.Arbitrary<VoteRules>,
  law: (before: VoteOutcome, after: VoteOutcome) => void,
) => {
  const seen = { passed: 0, lost: 0 };
  fc.assert(
    fc.property(anyOwners, fc.nat(), fc.constantFrom(...choices), rules, (owners, seed, choice, rule) => {
      const changed = withChange(owners, seed, among, choice);
      fc.pre(changed !== undefined);
      const before = outcomeOf(owners, rule);
      seen[before.passed ? 'passed' : 'lost'] += 1;
      law(before, outcomeOf(changed as Owner[], rule));
    }),
    RUNS,
  );
  expect(Math.min(seen.passed, seen.lost)).toBeGreaterThan(100);
};
const staysPassed = (before: VoteOutcome, after: VoteOutcome) => expect(before.passed && !after.passed).toBe(false);
const staysLost = (before: VoteOutcome, after: VoteOutcome) => expect(!before.passed && after.passed).toBe(false);

describe('monotone laws of a vote', () => {
  it('monotone: a yes of an owner who had not voted never loses a vote that passed', () => {
    always([undefined], ['yes'], anyRules, staysPassed);
  });

  it('monotone: a no or an abstention that becomes a yes never loses a vote that passed', () => {
    always(['no', 'abstain'], ['yes'], anyRules, staysPassed);
  });

  it('monotone: a yes that becomes a no or an abstention never wins a vote that was lost', () => {
    always(['yes'], ['no', 'abstain'], anyRules, staysLost);
  });

  it('monotone: a yes that is not returned at all never wins a vote that was lost', () => {
    always(['yes'], [undefined], anyRules, staysLost);
  });

  it('monotone where non-voters follow the majority: a no or an abstention of an owner who had not voted never wins a vote that was lost', () => {
    always([undefined], ['no', 'abstain'], fc.record({ special: fc.boolean(), nonVotersFollowMajority: fc.constant(true) }), staysLost);
  });

  it('NOT monotone: a no, or an abstention, can win a lost vote by making the quorum; three owners are the smallest example', () => {
    const before: Owner[] = [{ areaDm2: 1, choice: 'yes' }, { areaDm2: 2, choice: 'yes' }, { areaDm2: 2 }];
    expect(outcomeOf(before, ordinary)).toMatchObject({
      passed: false,
      tests: { quorumHeads: { held: true }, quorumArea: { held: false } },
    });
    for (const choice of ['no', 'abstain'] as const)
      expect(outcomeOf([...before.slice(0, 2), { areaDm2: 2, choice }], ordinary).passed).toBe(true);

    const equal: Owner[] = [{ areaDm2: 1, choice: 'yes' }, { areaDm2: 1, choice: 'yes' }, { areaDm2: 1 }, { areaDm2: 1 }];
    expect(outcomeOf(equal, ordinary).passed).toBe(false);
    expect(outcomeOf([...equal.slice(0, 3), { areaDm2: 1, choice: 'no' }], ordinary).passed).toBe(true);
  });

  it('NOT monotone: no smaller roll shows it (every roll of up to three owners and an area of less than five is tried)', () => {
    const choices = ['yes', 'no', 'abstain', undefined] as const;
    const rolls = (owners: number, area: number): Owner[][] =>
      owners === 0
        ? [[]]
        : [1, 2, 3, 4]
            .filter((areaDm2) => areaDm2 <= area)
            .flatMap((areaDm2) =>
              choices.flatMap((choice) => rolls(owners - 1, area - areaDm2).map((rest) => [{ areaDm2, choice }, ...rest])),
            );
    let tried = 0;
    for (const owners of [...rolls(1, 4), ...rolls(2, 4), ...rolls(3, 4)]) {
      for (const choice of ['no', 'abstain'] as const) {
        const changed = withChange(owners, 0, [undefined], choice);
        for (const special of changed ? [false, true] : []) {
          const rules = { special, nonVotersFollowMajority: false };
          staysLost(outcomeOf(owners, rules), outcomeOf(changed as Owner[], rules));
          tried += 1;
        }
      }
    }
    expect(tried).toBeGreaterThan(500);
  });

  it('NOT monotone, and only so: a no or an abstention wins a lost vote through nothing but the quorum', () => {
    const through = { quorum: 0 };
    always(
      [undefined],
      ['no', 'abstain'],
      fc.record({ special: fc.boolean(), nonVotersFollowMajority: fc.constant(false) }),
      (before, after) => {
        if (before.passed || !after.passed) return;
        through.quorum += 1;
        expect([before.tests.majorityHeads.held, before.tests.majorityArea.held]).toEqual([true, true]);
        expect(before.tests.quorumHeads.held && before.tests.quorumArea.held).toBe(false);
        expect(after.tests.quorumHeads.held && after.tests.quorumArea.held).toBe(true);
      },
    );
    expect(through.quorum).toBeGreaterThan(50);
  });

  it('NOT monotone: a no of an owner who had not voted can of course lose a vote that passed', () => {
    const owners: Owner[] = [{ areaDm2: 1, choice: 'yes' }, { areaDm2: 1, choice: 'yes' }, { areaDm2: 1, choice: 'no' }, { areaDm2: 1 }];
    expect(outcomeOf(owners, ordinary).passed).toBe(true);
    expect(outcomeOf([...owners.slice(0, 3), { areaDm2: 1, choice: 'no' }], ordinary).passed).toBe(false);
  });
});

describe('an abstention', () => {
  it('takes part and is no yes: it makes the quorum and not the majority', () => {
    const [yes, silent] = [{ areaDm2: 10, choice: 'yes' as const }, { areaDm2: 10 }];
    const abstain = { areaDm2: 10, choice: 'abstain' as const };
    expect(outcomeOf([yes, silent, silent], ordinary).tests.quorumHeads.held).toBe(false);
    expect(outcomeOf([yes, abstain, silent], ordinary)).toMatchObject({
      participating: { heads: 2, areaDm2: 20 },
      agreeing: { heads: 1, areaDm2: 10 },
      tests: { quorumHeads: { held: true }, majorityHeads: { held: false } },
      passed: false,
    });
  });

  it('decides as a no does: every abstention may be read as a no', () => {
    fc.assert(
      fc.property(anyOwners, anyRules, (owners, rules) => {
        const asNo = owners.map(({ areaDm2, choice }) => ({ areaDm2, choice: choice === 'abstain' ? ('no' as const) : choice }));
        expect(outcomeOf(asNo, rules)).toEqual(outcomeOf(owners, rules));
      }),
      RUNS,
    );
  });
});

describe('non-voters who follow the majority', () => {
  const following: VoteRules = { special: false, nonVotersFollowMajority: true };

  it('take part as yes where more than half of the ballots are one by both measures', () => {
    const owners: Owner[] = [
      { areaDm2: 30, choice: 'yes' },
      { areaDm2: 30, choice: 'yes' },
      { areaDm2: 30, choice: 'no' },
      { areaDm2: 90 },
    ];
    expect(outcomeOf(owners, ordinary).passed).toBe(false);
    expect(outcomeOf(owners, following)).toMatchObject({
      participating: { heads: 4, areaDm2: 180 },
      following: { heads: 1, areaDm2: 90 },
      agreeing: { heads: 3, areaDm2: 150 },
      passed: true,
    });
  });

  it('take part as no yes where the ballots are even, or one measure says otherwise', () => {
    const even: Owner[] = [{ areaDm2: 30, choice: 'yes' }, { areaDm2: 30, choice: 'no' }, { areaDm2: 90 }];
    const byHeadsAlone: Owner[] = [
      { areaDm2: 10, choice: 'yes' },
      { areaDm2: 10, choice: 'yes' },
      { areaDm2: 90, choice: 'no' },
      { areaDm2: 90 },
    ];
    for (const owners of [even, byHeadsAlone]) {
      const outcome = outcomeOf(owners, following);
      expect(outcome.participating).toEqual(tallyOf(owners).roll);
      expect(outcome.agreeing).toEqual(tallyOf(owners).yes);
      expect(outcome.passed).toBe(false);
    }
  });

  it('follow nobody where nobody voted', () => {
    expect(outcomeOf([{ areaDm2: 30 }, { areaDm2: 40 }], following)).toMatchObject({
      participating: { heads: 0, areaDm2: 0 },
      following: { heads: 0, areaDm2: 0 },
      passed: false,
    });
  });

  it('make everybody take part as soon as one votes, and never lose what the ballots alone would pass', () => {
    fc.assert(
      fc.property(anyOwners, fc.boolean(), (owners, special) => {
        const alone = outcomeOf(owners, { special, nonVotersFollowMajority: false });
        const together = outcomeOf(owners, { special, nonVotersFollowMajority: true });
        expect(together.participating).toEqual(owners.some(({ choice }) => choice) ? tallyOf(owners).roll : { heads: 0, areaDm2: 0 });
        staysPassed(alone, together);
      }),
      RUNS,
    );
  });
});
