import type { FirmCaller } from '#shared/platform/callers/caller.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { nouns } from '#shared/platform/nouns.ts';
import type { VisitOf, VisitRefItem } from '#shared/store/decision/visit-store.ts';
import { keepPhotos, photoRefusal } from './keep-photos.ts';
import { isOwn } from './own-order.ts';
import type { Outcome } from './push-rows.ts';
import { visitRefusal } from './visit-refusal.ts';
import type { VisitsDeps } from './visits-deps.ts';

/** Told what became of a row. */
export type Tell = (row: VisitOf, outcome: Outcome) => void;

/** What a reference that is taken means for a row: this push recorded it, it stood, or something else stands there. */
export const outcomeOf = (row: VisitOf, by: Pick<VisitRefItem, 'request' | 'push'>): Outcome =>
  by.request !== row.request ? new DomainError('visit_differs') : by.push === row.push ? 'recorded' : 'present';

/** Rows that can be written now; of all others what became of them is told. */
export const writableRows = async (
  { visits, photos }: VisitsDeps,
  caller: FirmCaller,
  rows: VisitOf[],
  now: string,
  tell: Tell,
): Promise<VisitOf[]> => {
  const stored = await visits.ordersAndRefs(rows.map(({ orderId, visit: { visitRef } }) => ({ orderId, visitRef })));
  const possible = rows.filter((row) => {
    const order = stored.order(row.orderId);
    const taken = stored.taken(row.orderId, row.visit.visitRef);
    const outcome = !isOwn(order, caller)
      ? new DomainError('not_found', { what: nouns.order })
      : taken
        ? outcomeOf(row, taken)
        : visitRefusal(order, row.visit, now);
    if (outcome) tell(row, outcome);
    return !outcome;
  });
  const missing = await keepPhotos(photos, possible);
  return possible.filter((row) => {
    const refusal = photoRefusal(row, missing);
    if (refusal) tell(row, refusal);
    return !refusal;
  });
};
