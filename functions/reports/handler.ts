import { reportRoutes } from '#shared/contract/report-routes.ts';
import { recogniseStaff } from '#shared/platform/callers/staff-caller.ts';
import { staffTokens } from '#shared/platform/callers/staff-tokens.ts';
import { httpFunction } from '#shared/platform/functions/http-function.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { getCompoundCollection } from './get-compound-collection.ts';
import { getOwnCollection } from './get-own-collection.ts';
import { getStreetCollection } from './get-street-collection.ts';
import { reportDeps } from './report-deps.ts';

export const create = httpFunction({
  routes: reportRoutes,
  recognise: { street: recogniseStaff, party: recogniseStaff },
  deps: reportDeps,
  useCases: { getStreetCollection, getCompoundCollection, getOwnCollection },
});

export const handler = onLambda(create, { name: 'reports', tables: ['registry', 'ledger'], staff: true, staffTokens });
