import fc from 'fast-check';
import { CHOICES, type Choice } from '#shared/domain/decisions/tally.ts';
import type { SaltedBallot, VoteHeader, Voter } from '#shared/domain/decisions/vote-file.ts';

/** Choices as they fall in real votes: many yes, some silent, so that thresholds are met and missed about equally often. */
const anyChoice: fc.Arbitrary<Choice> = fc.oneof(
  { weight: 5, arbitrary: fc.constant('yes' as const) },
  { weight: 2, arbitrary: fc.constant('no' as const) },
  { weight: 1, arbitrary: fc.constant('abstain' as const) },
);

export type Owner = { areaDm2: number; choice?: Choice };
const anyOwner = fc.record({ areaDm2: fc.integer({ min: 1, max: 20 }), choice: fc.option(anyChoice, { nil: undefined, freq: 3 }) });
/** A small roll with its ballots: small, so that exact thresholds are hit often. */
export const anyOwners: fc.Arbitrary<Owner[]> = fc.array(anyOwner, { minLength: 1, maxLength: 12 });

const anyHeader: fc.Arbitrary<VoteHeader> = fc.record({
  orderId: fc.constantFrom('ord_one', 'ord_two'),
  round: fc.integer({ min: 1, max: 3 }),
  purpose: fc.constantFrom('hire' as const, 'renew' as const),
  compoundName: fc.constantFrom('青年小区', '邮电宿舍'),
  firmName: fc.constantFrom('安居物业', '万和物业'),
  packageName: fc.constantFrom('基础套餐', '安心套餐'),
  services: fc.constantFrom(['保洁'], ['保洁', '停车秩序'], ['维修, 急修']),
  yuanPerSqmMonth: fc.constantFrom('0.60', '1.2500'),
  special: fc.boolean(),
  nonVotersFollowMajority: fc.boolean(),
  announcedAt: fc.constant('2027-03-01T01:00:00.000Z'),
  opensAt: fc.constant('2027-03-01T16:00:00.000Z'),
  endsAt: fc.constant('2027-03-16T16:00:00.000Z'),
});

/** What a closed vote is made of: the frozen roll, and all that was returned, first by link and then on paper or by proxy. */
export type AnyVote = { vote: VoteHeader; voters: Voter[]; web: SaltedBallot[]; paper: SaltedBallot[] };

const minute = (n: number) => new Date(Date.parse('2027-03-02T00:00:00.000Z') + n * 60_000).toISOString();
const anyReturned = fc.record({ owner: fc.nat(7), choice: fc.constantFrom(...CHOICES), minute: fc.nat(5), onPaper: fc.boolean() });

/** Up to eight owners and twenty ballots: owners without one, with several, of the same minute, on both ways. */
export const anyVote: fc.Arbitrary<AnyVote> = fc
  .record({
    vote: anyHeader,
    areas: fc.array(fc.integer({ min: 1, max: 30_000 }), { minLength: 1, maxLength: 8 }),
    returned: fc.array(anyReturned, { maxLength: 20 }),
  })
  .map(({ vote, areas, returned }) => {
    const voters = areas.map((areaDm2, n) => ({ ownerId: `own_owner${n}`, areaDm2, salt: `salt-of-owner-${n}` }));
    const ballots = returned.map(({ owner, choice, minute: taken, onPaper }, n) => ({
      onPaper,
      ballot: { ownerId: `own_owner${owner % areas.length}`, choice, takenAt: minute(taken), key: `key${n}`, salt: `salt-of-ballot-${n}` },
    }));
    const on = (wanted: boolean) => ballots.filter(({ onPaper }) => onPaper === wanted).map(({ ballot }) => ballot);
    return { vote, voters, web: on(false), paper: on(true) };
  });

/** The same list in any order. */
export const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
