import type { firmRoutes } from '#shared/contract/firm-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { moveWithReason } from '#shared/use-cases/move-order.ts';
import { noticeGiven, noticeOf, serviceStopped } from '#shared/use-cases/order-endings.ts';
import type { FirmDeps } from './firm-deps.ts';
import { firmOrder } from './firm-order.ts';

/** The firm breaks the trial off; it may at any time, since nobody serves free against their will (SD 53). */
export const leaveTrial: UseCase<typeof firmRoutes.leaveTrial, FirmDeps> = async (deps, command) => {
  const { order, terms } = await firmOrder(deps.orders, command.caller, command.params.orderId);
  return moveWithReason(deps, 'break-off', order, command, serviceStopped(command.now, terms));
};

/** The firm declines another term while the owners vote on it: their vote is void, since nobody serves against their will. */
export const declineRenewal: UseCase<typeof firmRoutes.declineRenewal, FirmDeps> = async (deps, command) => {
  const { order, terms } = await firmOrder(deps.orders, command.caller, command.params.orderId);
  return moveWithReason(deps, 'decline-renewal', order, command, async (read) => {
    const { also = [], ...change } = await noticeOf(deps.contracts, 'firm', command.now, terms, read);
    return { ...change, also: [...also, ...(read.voteId ? [deps.votes.voidItem(read.voteId, command.now)] : [])] };
  });
};

/** The firm declines renewal, or ends an open-ended contract (Civil Code 947, 948). */
export const giveFirmNotice: UseCase<typeof firmRoutes.giveFirmNotice, FirmDeps> = async (deps, command) => {
  const { order, terms } = await firmOrder(deps.orders, command.caller, command.params.orderId);
  return moveWithReason(deps, 'give-notice', order, command, noticeGiven(deps.contracts, 'firm', command.now, terms));
};
