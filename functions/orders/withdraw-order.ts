import type { orderRoutes } from '#shared/contract/order-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { moveOrder } from '#shared/use-cases/move-order.ts';
import { compoundOrder } from './compound-order.ts';
import type { OrderDeps } from './order-deps.ts';

/** The committee takes an order back before its trial begins. */
export const withdrawOrder: UseCase<typeof orderRoutes.withdrawOrder, OrderDeps> = (
  deps,
  { caller, params, body, now, idempotencyKey, request },
) =>
  moveOrder(deps, async () => (await compoundOrder(deps.orders, caller, params.orderId)).order, {
    move: 'withdraw',
    actor: caller.actor,
    now,
    facts: { reason: body.reason },
    scope: caller.scope,
    idempotencyKey,
    request,
    moments: (order) => order.moments,
  });
