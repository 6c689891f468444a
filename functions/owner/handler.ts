import { ownerRoutes } from '#shared/contract/owner-routes.ts';
import { recogniseOwner } from '#shared/platform/callers/owner-caller.ts';
import { httpFunction } from '#shared/platform/functions/http-function.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { readSecret } from '#shared/platform/secrets-manager.ts';
import { castBallot } from './cast-ballot.ts';
import { getOwnBallots } from './get-own-ballots.ts';
import { getOwnerHome } from './get-owner-home.ts';
import { object } from './object.ts';
import { ownerDeps } from './owner-deps.ts';

export const create = httpFunction({
  routes: ownerRoutes,
  recognise: { owner: recogniseOwner },
  deps: ownerDeps,
  useCases: { getOwnerHome, castBallot, getOwnBallots, object },
});

export const handler = onLambda(create, { name: 'owner', tables: ['registry', 'orders', 'events'], secrets: ['tokenKey'], readSecret });
