import type { firmRoutes } from '#shared/contract/firm-routes.ts';
import { placedRange } from '#shared/domain/orders/placed-range.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import type { FirmDeps } from './firm-deps.ts';
import { firmOrderSummary } from './firm-order.ts';

const endsBeforeItBegins = () =>
  new DomainError('invalid_request', {}, [
    { path: '/query/placedTo', message: { zh: '须晚于 placedFrom', en: 'must be after placedFrom' } },
  ]);

/** The firm's orders by when they were placed, which never changes: whatever is placed meanwhile, a reader who pages meets each order once. */
export const listFirmOrders: UseCase<typeof firmRoutes.listFirmOrders, FirmDeps> = async ({ firmOrders }, { caller, query, now }) => {
  const { state, placedFrom, placedTo, order, externalId, ...page } = query;
  const placed = placedRange(placedFrom, placedTo);
  if (!placed) throw endsBeforeItBegins();
  const { rows, nextCursor } = externalId
    ? await firmOrders.numbered(caller.firm.id, externalId)
    : await firmOrders.list(caller.firm.id, { state, placed, order }, page);
  return { rows: rows.map((row) => firmOrderSummary(row, now)), nextCursor };
};
