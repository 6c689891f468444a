import type { Priced } from '../billing/fee.ts';
import { type Ballot, latestBallots } from './ballots.ts';
import { type Choice, type Tally, tallyOf, type VoteOutcome, voteOutcome } from './tally.ts';
import { areaParts, hashOf, ownerRef, receiptOf, voteName } from './vote-hashes.ts';

export const VOTE_FILE_FORMAT = 'xianyong-vote/1';

/** What was asked, under which rules, when: all that a vote decides on. Instants in UTC. */
export type VoteHeader = Priced & {
  orderId: string;
  round: number;
  purpose: 'hire' | 'renew';
  compoundName: string;
  firmName: string;
  packageName: string;
  services: string[];
  special: boolean;
  nonVotersFollowMajority: boolean;
  announcedAt: string;
  opensAt: string;
  endsAt: string;
};

/** An owner of the frozen roll, and the salt that only this owner is told. */
export type Voter = { ownerId: string; areaDm2: number; salt: string };
export type SaltedBallot = Ballot & { salt: string };

/**
 * A closed vote as published: nobody is named, and everything can be counted again. Lists are sorted by hash, so their order tells nothing.
 * `roll` has each owner's ref and area in dm²; `participants` the refs of those with a ballot; `ballots` a receipt and choice per head;
 * `areas` the ballots' areas in parts.
 */
export type VoteFile = {
  format: typeof VOTE_FILE_FORMAT;
  vote: VoteHeader;
  rollHash: string;
  roll: [ref: string, areaDm2: number][];
  participants: string[];
  ballots: [receipt: string, choice: Choice][];
  areas: [hash: string, choice: Choice, areaDm2: number][];
  /** Ballots that a later one of the same owner replaced. */
  replaced: number;
  root: string;
  tally: Tally;
  outcome: VoteOutcome;
};

const byText = <T extends [string, ...unknown[]]>(rows: T[]): T[] => rows.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

/** The published form of a frozen roll, and its hash, which is announced with the vote. */
export const publishedRoll = (vote: string, voters: Iterable<Voter>): { roll: VoteFile['roll']; rollHash: string } => {
  const roll = byText([...voters].map(({ salt, areaDm2 }): [string, number] => [ownerRef(vote, salt), areaDm2]));
  return { roll, rollHash: rollHashOf(vote, roll) };
};

export const rollHashOf = (vote: string, roll: VoteFile['roll']): string => hashOf('roll', vote, ...roll.flat());

/** A hash chain over everything that was published, in this order; its end is the root that stands in the posting. */
export const rootOf = (file: Pick<VoteFile, 'vote' | 'rollHash' | 'participants' | 'ballots' | 'areas' | 'replaced'>): string => {
  const { vote } = file;
  const header = [
    vote.orderId,
    vote.round,
    vote.purpose,
    vote.compoundName,
    vote.firmName,
    vote.packageName,
    vote.services.length,
    ...vote.services,
    vote.yuanPerSqmMonth ?? '',
    vote.yuanPerHouseholdMonth ?? '',
    String(vote.special),
    String(vote.nonVotersFollowMajority),
    vote.announcedAt,
    vote.opensAt,
    vote.endsAt,
    file.replaced,
  ];
  let link = hashOf('vote', ...header, file.rollHash);
  for (const ref of file.participants) link = hashOf('participant', link, ref);
  for (const ballot of file.ballots) link = hashOf('counted', link, ...ballot);
  for (const area of file.areas) link = hashOf('part', link, ...area);
  return link;
};

/** Counts a vote and binds all of it into one published file. The same roll and ballots give the same file, in whatever order they come. */
export const voteFileOf = (vote: VoteHeader, voters: readonly Voter[], returned: readonly SaltedBallot[]): VoteFile => {
  const name = voteName(vote.orderId, vote.round);
  const onRoll = new Map(voters.map((voter) => [voter.ownerId, voter]));
  const ofRoll = returned.filter(({ ownerId }) => onRoll.has(ownerId));
  const counted = latestBallots(ofRoll);
  const { roll, rollHash } = publishedRoll(name, voters);
  const participants: string[] = [];
  const ballots: VoteFile['ballots'] = [];
  const areas: VoteFile['areas'] = [];
  for (const { ownerId, salt, choice } of counted.values()) {
    const voter = onRoll.get(ownerId) as Voter;
    participants.push(ownerRef(name, voter.salt));
    ballots.push([receiptOf(name, salt, choice), choice]);
    for (const part of areaParts(name, salt, choice, voter.areaDm2)) areas.push([part.hash, part.choice, part.areaDm2]);
  }
  const tally = tallyOf(voters.map(({ ownerId, areaDm2 }) => ({ areaDm2, choice: counted.get(ownerId)?.choice })));
  const bound = {
    vote,
    rollHash,
    participants: participants.sort(),
    ballots: byText(ballots),
    areas: byText(areas),
    replaced: ofRoll.length - counted.size,
  };
  return { format: VOTE_FILE_FORMAT, ...bound, roll, root: rootOf(bound), tally, outcome: voteOutcome(tally, vote) };
};
