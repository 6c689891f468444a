import type { firmRoutes } from '#shared/contract/firm-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { ratingSummary } from '#shared/use-cases/rating-summary.ts';
import type { FirmDeps } from './firm-deps.ts';
import { firmOrder } from './firm-order.ts';

/** How the ratings stand: the firm sees what the committee sees, also while they come in. */
export const getFirmRatings: UseCase<typeof firmRoutes.getFirmRatings, FirmDeps> = async (deps, { caller, params, query }) =>
  ratingSummary(deps, await firmOrder(deps.orders, caller, params.orderId), query.trial);
