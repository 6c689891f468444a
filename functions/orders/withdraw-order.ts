import type { orderRoutes } from '#shared/contract/order-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { moveWithReason } from '#shared/use-cases/move-order.ts';
import { compoundOrder } from './compound-order.ts';
import type { OrderDeps } from './order-deps.ts';

/** The committee takes an order back before its trial begins. */
export const withdrawOrder: UseCase<typeof orderRoutes.withdrawOrder, OrderDeps> = (deps, command) =>
  moveWithReason(deps, 'withdraw', async () => (await compoundOrder(deps.orders, command.caller, command.params.orderId)).order, command);
