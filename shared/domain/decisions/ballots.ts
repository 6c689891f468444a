import type { Instant } from '../calendar/local-date.ts';
import type { Choice } from './tally.ts';

export const CHANNELS = ['link', 'paper', 'proxy'] as const;
/** How a ballot came: by the owner's own link, on paper through a collector, by a proxy in writing. */
export type Channel = (typeof CHANNELS)[number];

/** A returned ballot. `takenAt` is when the owner gave it, `key` tells ballots of the same instant apart. Nothing is ever overwritten. */
export type Ballot = { ownerId: string; choice: Choice; takenAt: Instant; key: string };

const isLater = (a: Ballot, b: Ballot): boolean => (a.takenAt === b.takenAt ? a.key > b.key : a.takenAt > b.takenAt);

/** The ballot that counts of each owner: the one given last, in whatever order they arrived. */
export const latestBallots = <B extends Ballot>(ballots: Iterable<B>): Map<string, B> => {
  const latest = new Map<string, B>();
  for (const ballot of ballots) {
    const other = latest.get(ballot.ownerId);
    if (!other || isLater(ballot, other)) latest.set(ballot.ownerId, ballot);
  }
  return latest;
};
