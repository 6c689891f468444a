import type { firmVisitsRoutes } from '#shared/contract/firm-visits-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { visitAnswer } from '#shared/use-cases/visit-answers.ts';
import { keepPhotos, photoRefusal } from './keep-photos.ts';
import { isOwn } from './own-order.ts';
import { visitOf } from './visit-of.ts';
import { visitRefusal } from './visit-refusal.ts';
import type { VisitsDeps } from './visits-deps.ts';

/**
 * The firm records a service done, under its own reference. The reference is the visit's key in the order: the same again is answered as at
 * first, however far the order has gone since, and another visit under it is refused. What is recorded cannot be changed. Its photos are
 * kept before it is written, so that no visit shows one that is not there.
 */
export const recordVisit: UseCase<typeof firmVisitsRoutes.recordVisit, VisitsDeps> = async (
  { visits, photos },
  { caller, params: { orderId, visitRef }, body, now },
) => {
  const { order, taken } = await visits.orderAndRef(orderId, visitRef);
  if (!isOwn(order, caller)) throw new DomainError('not_found', { what: nouns.order });
  const row = visitOf({ orderId, visitRef, ...body }, order.firmId, now);
  if (!taken) {
    const refusal = visitRefusal(order, row.visit, now);
    if (refusal) throw refusal;
    const missing = photoRefusal(row, await keepPhotos(photos, [row]));
    if (missing) throw missing;
  }
  const earlier = taken ?? (await visits.record(row));
  if (earlier && earlier.request !== row.request) throw new DomainError('visit_differs');
  return visitAnswer(photos, orderId, { ...row.visit, recordedAt: earlier?.recordedAt ?? now });
};
