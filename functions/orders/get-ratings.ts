import type { orderRoutes } from '#shared/contract/order-routes.ts';
import { countRatings } from '#shared/domain/ratings/rating-counts.ts';
import { ratingGate } from '#shared/domain/ratings/rating-gate.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { compoundOrder } from './compound-order.ts';
import type { OrderDeps } from './order-deps.ts';

/** How the ratings stand: counts alone, so nobody learns who rated how. */
export const getRatings: UseCase<typeof orderRoutes.getRatings, OrderDeps> = async ({ orders, rolls }, { caller, params }) => {
  const { order, terms } = await compoundOrder(orders, caller, params.orderId);
  const [ratings, roll] = await Promise.all([
    orders.ratings(order.id),
    order.occupiedUnits === undefined ? rolls.roll(order.compoundId) : undefined,
  ]);
  const occupiedUnits = order.occupiedUnits ?? roll?.occupiedUnits ?? 0;
  const counts = countRatings(ratings, order.services, terms.policy.satisfiedFrom);
  const { satisfaction, response } = ratingGate({ ...counts, occupiedUnits }, terms.policy);
  return { orderId: order.id, ...counts, occupiedUnits, gate: { satisfaction, response } };
};
