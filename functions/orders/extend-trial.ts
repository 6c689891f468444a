import type { orderRoutes } from '#shared/contract/order-routes.ts';
import { addDays, localDateOf } from '#shared/domain/calendar/local-date.ts';
import { trialMoments } from '#shared/domain/orders/moments.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { compoundOrder } from '#shared/use-cases/compound-order.ts';
import { moveOrder } from '#shared/use-cases/move-order.ts';
import type { OrderDeps } from './order-deps.ts';

/**
 * The committee has the trial go on, free as before and rated anew. The firm agreed to it with the terms that it accepted, and may break
 * off at any time (SD 53).
 */
export const extendTrial: UseCase<typeof orderRoutes.extendTrial, OrderDeps> = async (deps, { params, body, ...asker }) => {
  const { order, terms } = await compoundOrder(deps.orders, asker.caller, params.orderId);
  return moveOrder(deps, order, {
    ...asker,
    move: 'extend',
    facts: { reason: body.reason, months: body.months },
    brings: ({ moments, trial, extensionsLeft }) => {
      if (extensionsLeft < 1) throw new DomainError('no_extension_left');
      const tomorrow = addDays(localDateOf(asker.now), 1);
      return {
        moments: { ...moments, ...trialMoments(tomorrow, body.months, terms.policy), decideBy: undefined },
        set: { trial: trial + 1, extensionsLeft: extensionsLeft - 1, occupiedUnits: undefined },
      };
    },
  });
};
