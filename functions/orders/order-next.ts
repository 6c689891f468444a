import type { orderRoutes } from '#shared/contract/order-routes.ts';
import { orderStates } from '#shared/domain/orders/order-life.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { childId } from '#shared/platform/ids.ts';
import { compoundOrder } from '#shared/use-cases/compound-order.ts';
import type { OrderDeps } from './order-deps.ts';
import { orderPackage } from './order-package.ts';

/**
 * Orders from the next firm when an order came to nothing or is over: roll, compound and the length of the trial carry over, nothing is
 * typed again, and each order's history names the other. An order is followed once.
 */
export const orderNext: UseCase<typeof orderRoutes.orderNext, OrderDeps> = async (deps, command) => {
  const { caller, params, body, idempotencyKey } = command;
  const { order, terms } = await compoundOrder(deps.orders, caller, params.orderId);
  if (orderStates[order.state].holdsServices) throw new DomainError('not_followable', { state: orderStates[order.state] });
  if (order.nextOrderId && order.nextOrderId !== childId('ord', caller.compound.id, caller.scope, idempotencyKey)) {
    throw new DomainError('order_followed', { orderId: order.nextOrderId });
  }
  return orderPackage(deps, command, { ...body, trialMonths: body.trialMonths ?? terms.trialMonths }, order);
};
