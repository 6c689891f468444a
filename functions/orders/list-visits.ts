import type { orderRoutes } from '#shared/contract/order-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { compoundOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { compoundOrder } from '#shared/use-cases/compound-order.ts';
import { visitPage } from '#shared/use-cases/visit-answers.ts';
import type { OrderDeps } from './order-deps.ts';

/** An order's id names its compound, so the order itself is read only where a page has no visit. */
export const listVisits: UseCase<typeof orderRoutes.listVisits, OrderDeps> = async (
  { orders, visits, photos },
  { caller, params: { orderId }, query },
) => {
  if (compoundOf(orderId) !== caller.compound.id) throw new DomainError('not_found', { what: nouns.order });
  const page = await visits.visits(orderId, query);
  if (page.rows.length === 0) await compoundOrder(orders, caller, orderId);
  return visitPage(photos, orderId, page);
};
