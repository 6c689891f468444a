import type { firmRoutes } from '#shared/contract/firm-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { orderInFull } from '#shared/use-cases/order-answers.ts';
import type { FirmDeps } from './firm-deps.ts';
import { firmOrder } from './firm-order.ts';

export const getFirmOrder: UseCase<typeof firmRoutes.getFirmOrder, FirmDeps> = async ({ orders, events }, { caller, params, now }) => {
  const { order, terms } = await firmOrder(orders, caller, params.orderId);
  const whole = orderInFull(order, terms, await events.history(order.id), { role: 'firm', now });
  return { ...whole, externalId: order.externalId };
};
