import type { firmRoutes } from '#shared/contract/firm-routes.ts';
import type { Terms } from '#shared/contract/schemas/order.ts';
import { momentsWhenAccepted, startDateRange } from '#shared/domain/orders/moments.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { moveOrder } from '#shared/use-cases/move-order.ts';
import type { FirmDeps } from './firm-deps.ts';
import { firmOrder } from './firm-order.ts';

/** The firm takes the order on and says when its free trial begins. No firm serves free against its will: who accepted, when and with which key is kept. */
export const acceptOrder: UseCase<typeof firmRoutes.acceptOrder, FirmDeps> = async (
  deps,
  { caller, params, body, now, idempotencyKey, request },
) => {
  let terms: Terms;
  const load = async () => {
    const found = await firmOrder(deps.orders, caller, params.orderId);
    terms = found.terms;
    return found.order;
  };
  return moveOrder(deps, load, {
    move: 'accept',
    actor: caller.actor,
    now,
    facts: { startDate: body.startDate },
    scope: caller.scope,
    idempotencyKey,
    request,
    moments: (order) => {
      const { earliest, latest } = startDateRange(now, terms.policy);
      if (body.startDate < earliest || body.startDate > latest) throw new DomainError('start_date_out_of_range', { earliest, latest });
      return { ...order.moments, ...momentsWhenAccepted(body.startDate, terms) };
    },
  });
};
