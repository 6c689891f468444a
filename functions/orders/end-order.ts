import type { orderRoutes } from '#shared/contract/order-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { compoundOrder } from '#shared/use-cases/compound-order.ts';
import { moveWithReason } from '#shared/use-cases/move-order.ts';
import { noticeGiven, serviceStopped } from '#shared/use-cases/order-endings.ts';
import type { OrderDeps } from './order-deps.ts';

/** The committee breaks the trial off; nothing is owed for it. */
export const breakOffTrial: UseCase<typeof orderRoutes.breakOffTrial, OrderDeps> = async (deps, command) => {
  const { order, terms } = await compoundOrder(deps.orders, command.caller, command.params.orderId);
  return moveWithReason(deps, 'break-off', order, command, serviceStopped(command.now, terms));
};

/** The committee tells the firm that the owners dismiss it; fees end with the notice (Civil Code 946, 948). */
export const giveNotice: UseCase<typeof orderRoutes.giveNotice, OrderDeps> = async (deps, command) => {
  const { order, terms } = await compoundOrder(deps.orders, command.caller, command.params.orderId);
  return moveWithReason(deps, 'give-notice', order, command, noticeGiven(deps.contracts, 'committee', command.now, terms));
};

/** The committee confirms that rooms, keys and papers were handed over (Civil Code 949). */
export const handOver: UseCase<typeof orderRoutes.handOver, OrderDeps> = async (deps, command) => {
  const { order } = await compoundOrder(deps.orders, command.caller, command.params.orderId);
  return moveWithReason(deps, 'hand-over', order, command);
};
