import type { firmRoutes } from '#shared/contract/firm-routes.ts';
import { momentsWhenAccepted, startDateRange } from '#shared/domain/orders/moments.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { moveOrder } from '#shared/use-cases/move-order.ts';
import type { FirmDeps } from './firm-deps.ts';
import { firmOrder, refuseTaken } from './firm-order.ts';

/**
 * The firm takes the order on, says when its free trial begins, and may give it its own number. No firm serves free against its will: who
 * accepted, when and with which key is kept.
 */
export const acceptOrder: UseCase<typeof firmRoutes.acceptOrder, FirmDeps> = async (deps, { params, body, ...asker }) => {
  const { firmOrders } = deps;
  const { order, terms } = await firmOrder(deps.orders, asker.caller, params.orderId);
  const { startDate, externalId } = body;
  let attempts = 0;
  return moveOrder(deps, order, {
    ...asker,
    move: 'accept',
    facts: { startDate },
    brings: async (read) => {
      const { earliest, latest } = startDateRange(asker.now, terms.policy);
      if (startDate < earliest || startDate > latest) throw new DomainError('start_date_out_of_range', { earliest, latest });
      const moments = { ...read.moments, ...momentsWhenAccepted(startDate, terms) };
      if (!externalId || externalId === read.externalId) return { moments };
      // Whose number it is need only be looked up when it could not be given.
      attempts += 1;
      if (attempts > 1) await refuseTaken(firmOrders, read, externalId);
      return { moments, set: { externalId }, also: firmOrders.numberItems(read, externalId) };
    },
  });
};
