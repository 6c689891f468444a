import { householdRoutes } from '#shared/contract/household-routes.ts';
import { recogniseHousehold } from '#shared/platform/callers/household-caller.ts';
import { httpFunction } from '#shared/platform/functions/http-function.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { photosOnAws } from '#shared/platform/photos/photos-on-aws.ts';
import { readSecret } from '#shared/platform/secrets-manager.ts';
import { disputeBill } from './dispute-bill.ts';
import { getHome } from './get-home.ts';
import { getRating } from './get-rating.ts';
import { householdDeps } from './household-deps.ts';
import { listBills } from './list-bills.ts';
import { listHouseholdVisits } from './list-household-visits.ts';
import { rate } from './rate.ts';

export const create = httpFunction({
  routes: householdRoutes,
  recognise: { household: recogniseHousehold },
  deps: householdDeps,
  useCases: { getHome, getRating, rate, listHouseholdVisits, listBills, disputeBill },
});

export const handler = onLambda(create, {
  name: 'household',
  tables: ['registry', 'orders', 'ledger', 'events'],
  secrets: ['tokenKey'],
  readSecret,
  web: true,
  photos: true,
  photoStore: photosOnAws,
});
