import type { orderRoutes } from '#shared/contract/order-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { compoundOrder } from '#shared/use-cases/compound-order.ts';
import { moveWithReason } from '#shared/use-cases/move-order.ts';
import type { OrderDeps } from './order-deps.ts';

/** The committee takes an order back before its trial begins. */
export const withdrawOrder: UseCase<typeof orderRoutes.withdrawOrder, OrderDeps> = async (deps, command) => {
  const { order } = await compoundOrder(deps.orders, command.caller, command.params.orderId);
  return moveWithReason(deps, 'withdraw', order, command);
};
