import type { householdRoutes } from '#shared/contract/household-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { visitPage } from '#shared/use-cases/visit-answers.ts';
import type { HouseholdDeps } from './household-deps.ts';

/** What the firm did; the order came with the caller, so it is of the household's compound. */
export const listHouseholdVisits: UseCase<typeof householdRoutes.listHouseholdVisits, HouseholdDeps> = async (
  { visits, photos },
  { params: { orderId }, query },
) => visitPage(photos, orderId, await visits.visits(orderId, query));
