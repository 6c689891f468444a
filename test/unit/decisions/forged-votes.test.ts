import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { voteOutcome } from '#shared/domain/decisions/tally.ts';
import { verifyVote } from '#shared/domain/decisions/verify-vote.ts';
import { rollHashOf, rootOf, type VoteFile } from '#shared/domain/decisions/vote-file.ts';
import { receiptOf, voteName } from '#shared/domain/decisions/vote-hashes.ts';
import { type AnyVote, anyVote } from './any-vote.ts';
import { asRead, example, failing, fileOf } from './example-vote.ts';

/** Counts and chains again whatever a forged file now says, as somebody who has the program would. */
const consistent = (file: VoteFile): VoteFile => {
  const { tally } = verifyVote(file);
  const bound = { ...file, rollHash: rollHashOf(voteName(file.vote.orderId, file.vote.round), file.roll) };
  return { ...bound, root: rootOf(bound), tally, outcome: voteOutcome(tally, file.vote) };
};

describe('a file forged with its own root that does not add up is found out without the posted one', () => {
  const forgeries: [what: string, check: string, forge: (file: VoteFile) => void][] = [
    ['an owner twice on the roll', 'roll', ({ roll }) => roll.push(roll.at(-1) as [string, number])],
    ['an area of nothing', 'integers', ({ areas }) => areas.push(['~', 'yes', 0])],
    [
      'somebody who is not on the roll',
      'participants',
      ({ participants, ballots }) => {
        participants.push('~');
        ballots.push(['~', 'yes']);
      },
    ],
    ['a ballot of nobody', 'participants', ({ ballots }) => ballots.push(['~', 'yes'])],
    [
      'an owner who voted twice, with a second ballot and all its area',
      'participants',
      ({ roll, participants, ballots, areas }) => {
        const [ref, areaDm2] = roll.find(([owner]) => owner === participants.at(-1)) as [string, number];
        participants.push(ref);
        ballots.push(['~', 'yes']);
        areas.push(['~', 'yes', areaDm2]);
      },
    ],
    ['more area than took part', 'participants', ({ areas }) => areas.push(['~', 'yes', 1])],
    ['a ballot twice', 'ballots', ({ ballots }) => ballots.push(ballots.at(-1) as VoteFile['ballots'][number])],
    ['a part of an area twice', 'ballots', ({ areas }) => areas.push(areas.at(-1) as VoteFile['areas'][number])],
    [
      'a choice that was not asked for',
      'ballots',
      ({ ballots }) => {
        (ballots[0] as [string, string])[1] = 'maybe';
      },
    ],
  ];
  for (const [what, check, forge] of forgeries) {
    it(what, () => {
      const forged = asRead(fileOf(example));
      forge(forged);
      expect(failing(consistent(forged))).toContain(check);
    });
  }
});

describe('a file forged as a whole, with its own root, holds in itself and is found out only by the posted root', () => {
  const file = fileOf(example);
  const forgeries: Record<string, (file: VoteFile) => void> = {
    'a choice': (forged) => {
      const ballot = forged.ballots.find(([, choice]) => choice === 'no') as VoteFile['ballots'][number];
      ballot[1] = 'yes';
    },
    'the choice of an area': (forged) => {
      const area = forged.areas.find(([, choice]) => choice === 'no') as VoteFile['areas'][number];
      area[1] = 'yes';
    },
    'an area moved from one choice to another': (forged) => {
      const from = forged.areas.find(([, choice, area]) => choice === 'no' && area > 1) as VoteFile['areas'][number];
      const to = forged.areas.find(([, choice]) => choice === 'yes') as VoteFile['areas'][number];
      from[2] -= 1;
      to[2] += 1;
    },
    'another receipt': (forged) => {
      forged.ballots.splice(0, 1, ['-', 'yes']);
    },
    'a special matter made ordinary or the other way': (forged) => {
      forged.vote.special = !forged.vote.special;
    },
    'non-voters made to follow': (forged) => {
      forged.vote.nonVotersFollowMajority = !forged.vote.nonVotersFollowMajority;
    },
    'another rate': (forged) => {
      forged.vote.yuanPerSqmMonth = '0.90';
    },
    'an owner who did not vote, left out of the roll': (forged) => {
      forged.roll = forged.roll.filter(([ref]) => forged.participants.includes(ref));
    },
    'an owner made up, who did not vote': (forged) => {
      forged.roll.push(['~', 5_000]);
    },
  };

  for (const [what, forge] of Object.entries(forgeries)) {
    it(what, () => {
      const forged = asRead(file);
      forge(forged);
      const whole = consistent(forged);
      expect(failing(whole)).toEqual([]);
      expect(failing(whole, file.root)).toEqual(['chain']);
    });
  }

  it('another count made by whoever holds all salts: a ballot dropped, added, or chosen otherwise, an owner’s area', () => {
    const changes = fc.constantFrom<(vote: AnyVote, n: number) => AnyVote | undefined>(
      (vote, n) => (vote.web.length > 0 ? { ...vote, web: vote.web.filter((_, index) => index !== n % vote.web.length) } : undefined),
      (vote, n) => ({
        ...vote,
        paper: [
          ...vote.paper,
          { ownerId: `own_owner${n % vote.voters.length}`, choice: 'yes', takenAt: '2027-03-09T00:00:00.000Z', key: 'z', salt: 'z' },
        ],
      }),
      (vote, n) => ({
        ...vote,
        voters: vote.voters.map((one, index) => (index === n % vote.voters.length ? { ...one, areaDm2: one.areaDm2 + 1 } : one)),
      }),
    );
    fc.assert(
      fc.property(anyVote, changes, fc.nat(), (given, change, n) => {
        const changed = change(given, n);
        fc.pre(changed !== undefined);
        const forged = fileOf(changed as AnyVote);
        expect(failing(forged)).toEqual([]);
        expect(failing(forged, fileOf(given).root)).toEqual(['chain']);
      }),
      { numRuns: 500 },
    );
  });

  it('or by the owner whose ballot it was, whose receipt is gone or stands at another choice', () => {
    const mine = receiptOf('ord_one/1', 'salt-of-web-2', 'no');
    expect(file.ballots).toContainEqual([mine, 'no']);
    const forged = asRead(file);
    forgeries['a choice']?.(forged);
    expect(consistent(forged).ballots).not.toContainEqual([mine, 'no']);
  });
});
