import type { votesRoutes } from '#shared/contract/votes-routes.ts';
import { priceOf } from '#shared/domain/billing/fee.ts';
import { localTime } from '#shared/domain/calendar/local-time.ts';
import { type VoteFile, type VoteHeader, voteFileOf } from '#shared/domain/decisions/vote-file.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import type { VoteItem } from '#shared/store/decision/vote-store.ts';
import { type VotesDeps, voteOf } from './votes-deps.ts';

const headerOf = (vote: VoteItem): VoteHeader => ({
  orderId: vote.orderId,
  round: vote.round,
  purpose: vote.purpose,
  compoundName: vote.compoundName,
  firmName: vote.firmName,
  packageName: vote.packageName,
  services: vote.services,
  ...priceOf(vote),
  special: vote.special,
  nonVotersFollowMajority: vote.nonVotersFollowMajority,
  announcedAt: vote.announcedAt,
  opensAt: vote.opensAt,
  endsAt: vote.endsAt,
});

/**
 * The list that binds all ballots, made from the ballots themselves. If it does not end in the root that was posted when the vote was
 * counted, a ballot has been tampered with since: nothing is published as if it were sound.
 */
export const getVoteChain: UseCase<typeof votesRoutes.getVoteChain, VotesDeps> = async (deps, { params }): Promise<VoteFile> => {
  const vote = await voteOf(deps, params.voteId);
  if (vote.voidedAt) throw new DomainError('vote_void');
  if (!vote.result) throw new DomainError('vote_running', { closes: localTime(vote.endsAt) });
  const [voters, ballots] = await Promise.all([deps.votes.voters(vote.id), deps.votes.ballots(vote.id)]);
  const file = voteFileOf(headerOf(vote), voters, ballots);
  if (file.root !== vote.result.root) throw new Error(`the ballots of ${vote.id} no longer give the root that was posted`);
  return file;
};
