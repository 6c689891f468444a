import type { firmRoutes } from '#shared/contract/firm-routes.ts';
import { momentsWhenAccepted, startDateRange } from '#shared/domain/orders/moments.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { moveOrder } from '#shared/use-cases/move-order.ts';
import type { FirmDeps } from './firm-deps.ts';
import { firmOrder } from './firm-order.ts';

/** The firm takes the order on and says when its free trial begins. No firm serves free against its will: who accepted, when and with which key is kept. */
export const acceptOrder: UseCase<typeof firmRoutes.acceptOrder, FirmDeps> = async (deps, { params, body, ...asker }) => {
  const { order, terms } = await firmOrder(deps.orders, asker.caller, params.orderId);
  return moveOrder(deps, order, {
    ...asker,
    move: 'accept',
    facts: { startDate: body.startDate },
    brings: ({ moments }) => {
      const { earliest, latest } = startDateRange(asker.now, terms.policy);
      if (body.startDate < earliest || body.startDate > latest) throw new DomainError('start_date_out_of_range', { earliest, latest });
      return { moments: { ...moments, ...momentsWhenAccepted(body.startDate, terms) } };
    },
  });
};
