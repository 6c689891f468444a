import { verifyVote } from '#shared/domain/decisions/verify-vote.ts';
import { type VoteFile, voteFileOf } from '#shared/domain/decisions/vote-file.ts';
import type { AnyVote } from './any-vote.ts';

export const fileOf = ({ vote, voters, web, paper }: AnyVote): VoteFile => voteFileOf(vote, voters, [...web, ...paper]);
/** The checks that a file does not hold. */
export const failing = (file: VoteFile, posted?: string) =>
  verifyVote(file, posted)
    .checks.filter(({ held }) => !held)
    .map(({ name }) => name);
/** What a reader gets: the file as text, read again. */
export const asRead = (file: VoteFile): VoteFile => JSON.parse(JSON.stringify(file));

/** A vote of every choice, with replaced ballots and an owner who did not vote. */
export const example: AnyVote = {
  vote: {
    orderId: 'ord_one',
    round: 1,
    purpose: 'hire',
    compoundName: '青年小区',
    firmName: '安居物业',
    packageName: '安心套餐',
    services: ['保洁', '停车秩序'],
    yuanPerSqmMonth: '0.60',
    special: false,
    nonVotersFollowMajority: false,
    announcedAt: '2027-03-01T01:00:00.000Z',
    opensAt: '2027-03-01T16:00:00.000Z',
    endsAt: '2027-03-16T16:00:00.000Z',
  },
  voters: [6_000, 7_250, 8_080, 9_999, 12_000].map((areaDm2, n) => ({ ownerId: `own_${n}`, areaDm2, salt: `salt-of-owner-${n}` })),
  web: (['no', 'yes', 'no', 'yes'] as const).map((choice, n) => ({
    ownerId: `own_${n}`,
    choice,
    takenAt: '2027-03-05T00:00:00.000Z',
    key: `web${n}`,
    salt: `salt-of-web-${n}`,
  })),
  paper: (['yes', 'abstain'] as const).map((choice, n) => ({
    ownerId: `own_${n * 3}`,
    choice,
    takenAt: '2027-03-06T00:00:00.000Z',
    key: `paper${n}`,
    salt: `salt-of-paper-${n}`,
  })),
};
