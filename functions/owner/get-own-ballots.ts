import type { ownerRoutes } from '#shared/contract/owner-routes.ts';
import { latestBallots } from '#shared/domain/decisions/ballots.ts';
import { ownerRef } from '#shared/domain/decisions/vote-hashes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { ballotReceipt, nameOf } from '#shared/use-cases/ballot-answers.ts';
import { voterOf } from './cast-ballot.ts';
import type { OwnerDeps } from './owner-deps.ts';

/** An owner's own ballots with what is needed to find them in the published list. */
export const getOwnBallots: UseCase<typeof ownerRoutes.getOwnBallots, OwnerDeps> = async ({ votes }, { caller }) => {
  const { vote, voter } = voterOf(caller);
  const ballots = await votes.ballotsOf(vote.id, voter.ownerId);
  const counted = latestBallots(ballots).get(voter.ownerId);
  return {
    voteId: vote.id,
    ref: ownerRef(nameOf(vote), voter.salt),
    areaDm2: voter.areaDm2,
    counted: counted && ballotReceipt(vote, counted),
    replaced: ballots.filter((ballot) => ballot !== counted).map((ballot) => ballotReceipt(vote, ballot)),
  };
};
