import type { orderRoutes } from '#shared/contract/order-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { roleOf } from '#shared/use-cases/compound-order.ts';
import { orderSummary } from '#shared/use-cases/order-answers.ts';
import type { OrderDeps } from './order-deps.ts';

export const listOrders: UseCase<typeof orderRoutes.listOrders, OrderDeps> = async ({ orders }, { caller, query, now }) => {
  const { rows, nextCursor } = await orders.ofCompound(caller.compound.id, query);
  return { rows: rows.map((order) => orderSummary(order, { role: roleOf(caller), now })), nextCursor };
};
