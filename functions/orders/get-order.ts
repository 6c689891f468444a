import type { orderRoutes } from '#shared/contract/order-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { compoundOrder, roleOf } from '#shared/use-cases/compound-order.ts';
import { orderInFull } from '#shared/use-cases/order-answers.ts';
import type { OrderDeps } from './order-deps.ts';

export const getOrder: UseCase<typeof orderRoutes.getOrder, OrderDeps> = async ({ orders, events }, { caller, params, now }) => {
  const { order, terms } = await compoundOrder(orders, caller, params.orderId);
  return orderInFull(order, terms, await events.history(order.id), { role: roleOf(caller), now });
};
