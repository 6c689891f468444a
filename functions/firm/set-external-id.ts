import type { firmRoutes } from '#shared/contract/firm-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import type { FirmDeps } from './firm-deps.ts';
import { firmOrder, firmOrderSummary, refuseTaken } from './firm-order.ts';

const ATTEMPTS = 3;

/** The firm gives an order its own number, or another one; the last one stands. It is the firm's note, no move: the order's history does not know it. */
export const setExternalId: UseCase<typeof firmRoutes.setExternalId, FirmDeps> = async (
  { orders, firmOrders },
  { caller, params: { orderId }, body: { externalId }, now },
) => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { order } = await firmOrder(orders, caller, orderId);
    const given = order.externalId === externalId || (await firmOrders.giveNumber(order, externalId));
    if (given) return firmOrderSummary({ ...order, externalId }, now);
    await refuseTaken(firmOrders, order, externalId);
  }
  throw new DomainError('changed_meanwhile');
};
