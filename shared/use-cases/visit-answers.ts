import type * as z from 'zod';
import type { Visit } from '#shared/contract/schemas/visit.ts';
import type { Photos } from '#shared/platform/photos/photos.ts';
import type { VisitItem } from '#shared/store/decision/visit-store.ts';
import type { Page } from '#shared/store/page.ts';

export const visitAnswer = async (
  photos: Photos,
  orderId: string,
  { visitRef, service, doneAt, by, note, photos: named = [], recordedAt }: Omit<VisitItem, 'firmId'>,
): Promise<z.output<typeof Visit>> => ({
  orderId,
  visitRef,
  service,
  doneAt,
  by,
  note,
  photos: await Promise.all(named.map(async (id) => ({ id, ...(await photos.viewUrl(id)) }))),
  recordedAt,
});

/** A page of an order's visits; the same to whoever may see them. */
export const visitPage = async (photos: Photos, orderId: string, { rows, nextCursor }: Page<VisitItem>) => ({
  rows: await Promise.all(rows.map((visit) => visitAnswer(photos, orderId, visit))),
  nextCursor,
});
