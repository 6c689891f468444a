import type { orderRoutes } from '#shared/contract/order-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { orderInFull } from '#shared/use-cases/order-answers.ts';
import { compoundOrder } from './compound-order.ts';
import type { OrderDeps } from './order-deps.ts';

export const getOrder: UseCase<typeof orderRoutes.getOrder, OrderDeps> = async ({ orders, events }, { caller, params }) => {
  const { order, terms } = await compoundOrder(orders, caller, params.orderId);
  return orderInFull(order, terms, await events.history(order.id));
};
