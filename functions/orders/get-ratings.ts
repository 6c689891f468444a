import type { orderRoutes } from '#shared/contract/order-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { compoundOrder } from '#shared/use-cases/compound-order.ts';
import { ratingSummary } from '#shared/use-cases/rating-summary.ts';
import type { OrderDeps } from './order-deps.ts';

/** How the ratings stand, so that nobody learns who rated how. */
export const getRatings: UseCase<typeof orderRoutes.getRatings, OrderDeps> = async (deps, { caller, params, query }) =>
  ratingSummary(deps, await compoundOrder(deps.orders, caller, params.orderId), query.trial);
