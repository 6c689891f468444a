import type * as z from 'zod';
import type { VisitRow } from '#shared/contract/schemas/visit.ts';
import { bodyHash } from '#shared/platform/ids.ts';
import type { VisitOf } from '#shared/store/decision/visit-store.ts';

/** A visit as it is stored. The hash of its content is the same however it was sent, alone or in a push. */
export const visitOf = (
  { orderId, visitRef, ...body }: z.output<typeof VisitRow>,
  firmId: string,
  now: string,
  push?: string,
): VisitOf => ({
  orderId,
  visit: { visitRef, firmId, ...body, doneAt: new Date(body.doneAt).toISOString(), recordedAt: now },
  request: bodyHash(['recordVisit', { orderId, visitRef }, body]),
  push,
});
