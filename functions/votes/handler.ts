import { votesRoutes } from '#shared/contract/votes-routes.ts';
import { httpFunction } from '#shared/platform/functions/http-function.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { getVote } from './get-vote.ts';
import { getVoteChain } from './get-vote-chain.ts';
import { getVoteNotice } from './get-vote-notice.ts';
import { votesDeps } from './votes-deps.ts';

export const create = httpFunction({
  routes: votesRoutes,
  recognise: {},
  deps: votesDeps,
  useCases: { getVote, getVoteChain, getVoteNotice },
});

export const handler = onLambda(create, { name: 'votes', tables: ['orders'], web: true });
