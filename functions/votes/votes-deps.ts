import { latestBallots } from '#shared/domain/decisions/ballots.ts';
import { castOf, type Measure } from '#shared/domain/decisions/tally.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { nouns } from '#shared/platform/nouns.ts';
import type { Platform } from '#shared/platform/platform.ts';
import { remember } from '#shared/platform/remember.ts';
import { type VoteItem, voteStore } from '#shared/store/decision/vote-store.ts';

/** Anybody may ask, and a whole compound looks at once: what it costs to read all ballots for the turnout is spent once in ten seconds. */
export const votesDeps = ({ db, clock, webOrigin }: Platform) => ({ votes: voteStore(db), turnouts: remember<Measure>(clock), webOrigin });
export type VotesDeps = ReturnType<typeof votesDeps>;

/** @throws DomainError not_found */
export const voteOf = async ({ votes }: VotesDeps, voteId: string): Promise<VoteItem> => {
  const vote = await votes.vote(voteId);
  if (!vote) throw new DomainError('not_found', { what: nouns.vote });
  return vote;
};

/** Who has returned a ballot: of a counted vote exactly, of a running one as of a moment ago. Nothing of the choices. */
export const turnoutOf = async ({ votes, turnouts }: VotesDeps, vote: VoteItem): Promise<Measure> => {
  if (vote.result) return castOf(vote.result.tally);
  const counted = await turnouts(vote.id, async () => {
    const latest = [...latestBallots(await votes.ballots(vote.id)).values()];
    return { heads: latest.length, areaDm2: latest.reduce((sum, { areaDm2 }) => sum + areaDm2, 0) };
  });
  return counted ?? { heads: 0, areaDm2: 0 };
};
