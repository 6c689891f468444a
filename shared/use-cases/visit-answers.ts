import type * as z from 'zod';
import type { Visit } from '#shared/contract/schemas/visit.ts';
import type { VisitItem } from '#shared/store/decision/visit-store.ts';
import type { Page } from '#shared/store/page.ts';

export const visitAnswer = (
  orderId: string,
  { visitRef, service, doneAt, by, note, recordedAt }: Omit<VisitItem, 'firmId'>,
): z.output<typeof Visit> => ({ orderId, visitRef, service, doneAt, by, note, recordedAt });

/** A page of an order's visits; the same to whoever may see them. */
export const visitPage = (orderId: string, { rows, nextCursor }: Page<VisitItem>) => ({
  rows: rows.map((visit) => visitAnswer(orderId, visit)),
  nextCursor,
});
