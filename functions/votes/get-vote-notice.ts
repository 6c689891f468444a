import type { votesRoutes } from '#shared/contract/votes-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { voteNotice } from './vote-notice.ts';
import { type VotesDeps, voteOf } from './votes-deps.ts';

/** The notice for the stairwell: the announcement until the vote is counted, then the result. In Chinese, as it is posted. */
export const getVoteNotice: UseCase<typeof votesRoutes.getVoteNotice, VotesDeps> = async (deps, { params }) =>
  voteNotice(await voteOf(deps, params.voteId), deps.webOrigin);
