import { decisionsRoutes } from '#shared/contract/decisions-routes.ts';
import { recogniseStaff } from '#shared/platform/callers/staff-caller.ts';
import { staffTokens } from '#shared/platform/callers/staff-tokens.ts';
import { httpFunction } from '#shared/platform/functions/http-function.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { readSecret } from '#shared/platform/secrets-manager.ts';
import { announceRenewal, announceVote } from './announce-vote.ts';
import { decideObjection } from './decide-objection.ts';
import { decisionsDeps } from './decisions-deps.ts';
import { enterPaperBallot } from './enter-paper-ballot.ts';
import { listPaperBallots } from './list-paper-ballots.ts';
import { listObjectedOrders, listObjections, listStreetObjections, recordObjection } from './objections.ts';

export const create = httpFunction({
  routes: decisionsRoutes,
  recognise: { committee: recogniseStaff, street: recogniseStaff },
  deps: decisionsDeps,
  useCases: {
    announceVote,
    announceRenewal,
    enterPaperBallot,
    listPaperBallots,
    recordObjection,
    listObjections,
    listObjectedOrders,
    listStreetObjections,
    decideObjection,
  },
});

export const handler = onLambda(create, {
  name: 'decisions',
  tables: ['registry', 'orders', 'events'],
  secrets: ['tokenKey'],
  staff: true,
  staffTokens,
  readSecret,
});
