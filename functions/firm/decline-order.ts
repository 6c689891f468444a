import type { firmRoutes } from '#shared/contract/firm-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { moveOrder } from '#shared/use-cases/move-order.ts';
import type { FirmDeps } from './firm-deps.ts';
import { firmOrder } from './firm-order.ts';

/** The firm declines, or steps back before the trial begins; the reason goes into the history. */
export const declineOrder: UseCase<typeof firmRoutes.declineOrder, FirmDeps> = (
  deps,
  { caller, params, body, now, idempotencyKey, request },
) =>
  moveOrder(deps, async () => (await firmOrder(deps.orders, caller, params.orderId)).order, {
    move: 'decline',
    actor: caller.actor,
    now,
    facts: { reason: body.reason },
    scope: caller.scope,
    idempotencyKey,
    request,
    moments: (order) => order.moments,
  });
