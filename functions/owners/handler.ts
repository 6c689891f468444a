import { ownersRoutes } from '#shared/contract/owners-routes.ts';
import { recogniseStaff } from '#shared/platform/callers/staff-caller.ts';
import { staffTokens } from '#shared/platform/callers/staff-tokens.ts';
import { httpFunction } from '#shared/platform/functions/http-function.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { readSecret } from '#shared/platform/secrets-manager.ts';
import { changeOwner } from './change-owner.ts';
import { getOwnersCheck } from './get-owners-check.ts';
import { listOwnerLinks } from './list-owner-links.ts';
import { listOwners } from './list-owners.ts';
import { ownersDeps } from './owners-deps.ts';
import { renewOwnerLink } from './renew-owner-link.ts';

export const create = httpFunction({
  routes: ownersRoutes,
  recognise: { committee: recogniseStaff },
  deps: ownersDeps,
  useCases: { listOwners, getOwnersCheck, changeOwner, listOwnerLinks, renewOwnerLink },
});

export const handler = onLambda(create, {
  name: 'owners',
  tables: ['registry', 'events'],
  secrets: ['tokenKey'],
  staff: true,
  staffTokens,
  readSecret,
});
