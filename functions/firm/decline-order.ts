import type { firmRoutes } from '#shared/contract/firm-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { moveWithReason } from '#shared/use-cases/move-order.ts';
import type { FirmDeps } from './firm-deps.ts';
import { firmOrder } from './firm-order.ts';

/** The firm declines, or steps back before the trial begins. */
export const declineOrder: UseCase<typeof firmRoutes.declineOrder, FirmDeps> = async (deps, command) => {
  const { order } = await firmOrder(deps.orders, command.caller, command.params.orderId);
  return moveWithReason(deps, 'decline', order, command);
};
