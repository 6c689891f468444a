import { billingRoutes } from '#shared/contract/billing-routes.ts';
import { recogniseStaff } from '#shared/platform/callers/staff-caller.ts';
import { staffTokens } from '#shared/platform/callers/staff-tokens.ts';
import { httpFunction } from '#shared/platform/functions/http-function.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { billingDeps } from './billing-deps.ts';
import { endWaiver } from './end-waiver.ts';
import { getBillingRun } from './get-billing-run.ts';
import { grantWaiver } from './grant-waiver.ts';
import { listDraftBills } from './list-draft-bills.ts';
import { listWaivers } from './list-waivers.ts';

export const create = httpFunction({
  routes: billingRoutes,
  recognise: { committee: recogniseStaff },
  deps: billingDeps,
  useCases: { getBillingRun, listDraftBills, grantWaiver, listWaivers, endWaiver },
});

export const handler = onLambda(create, {
  name: 'billing',
  tables: ['registry', 'orders', 'ledger', 'events'],
  staff: true,
  staffTokens,
});
