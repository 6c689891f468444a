import type { firmVisitsRoutes } from '#shared/contract/firm-visits-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { visitPage } from '#shared/use-cases/visit-answers.ts';
import { assertOwnOrder } from './own-order.ts';
import type { VisitsDeps } from './visits-deps.ts';

/** Visits name their firm, so the order itself is read only where a page has none. */
export const listFirmVisits: UseCase<typeof firmVisitsRoutes.listFirmVisits, VisitsDeps> = async (
  { orders, visits, photos },
  { caller, params: { orderId }, query },
) => {
  const page = await visits.visits(orderId, query);
  const [first] = page.rows;
  if (!first) await assertOwnOrder(orders, caller, orderId);
  else if (first.firmId !== caller.firm.id) throw new DomainError('not_found', { what: nouns.order });
  return visitPage(photos, orderId, page);
};
