import type { firmRoutes } from '#shared/contract/firm-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { visitPage } from '#shared/use-cases/visit-answers.ts';
import type { FirmDeps } from './firm-deps.ts';
import { firmOrder } from './firm-order.ts';

/** Visits name their firm, so the order itself is read only where a page has none. */
export const listFirmVisits: UseCase<typeof firmRoutes.listFirmVisits, FirmDeps> = async (
  { orders, visits },
  { caller, params: { orderId }, query },
) => {
  const page = await visits.visits(orderId, query);
  const [first] = page.rows;
  if (!first) await firmOrder(orders, caller, orderId);
  else if (first.firmId !== caller.firm.id) throw new DomainError('not_found', { what: nouns.order });
  return visitPage(orderId, page);
};
