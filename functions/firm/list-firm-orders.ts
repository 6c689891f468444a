import type { firmRoutes } from '#shared/contract/firm-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { orderSummary } from '#shared/use-cases/order-answers.ts';
import type { FirmDeps } from './firm-deps.ts';

export const listFirmOrders: UseCase<typeof firmRoutes.listFirmOrders, FirmDeps> = async ({ orders }, { caller, query, now }) => {
  const { rows, nextCursor } = await orders.ofFirm(caller.firm.id, query.state, query);
  return { rows: rows.map((order) => orderSummary(order, { role: 'firm', now })), nextCursor };
};
