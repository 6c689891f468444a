import { arrearsRoutes } from '#shared/contract/arrears-routes.ts';
import { recogniseStaff } from '#shared/platform/callers/staff-caller.ts';
import { staffTokens } from '#shared/platform/callers/staff-tokens.ts';
import { httpFunction } from '#shared/platform/functions/http-function.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { arrearsDeps } from './arrears-deps.ts';
import { listCalls, logCall } from './calls.ts';
import { getArrearsNotice } from './get-arrears-notice.ts';
import { getPublicArrears } from './get-public-arrears.ts';
import { listArrears } from './list-arrears.ts';

export const create = httpFunction({
  routes: arrearsRoutes,
  recognise: { committee: recogniseStaff },
  deps: arrearsDeps,
  useCases: { listArrears, getArrearsNotice, listCalls, logCall, getPublicArrears },
});

export const handler = onLambda(create, { name: 'arrears', tables: ['registry', 'ledger', 'events'], staff: true, staffTokens });
