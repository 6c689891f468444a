import type { AnnouncedPhoto } from '#shared/platform/photos/photos.ts';
import { type Database, putOnce } from '../database.ts';

/** A photo that a firm has asked an upload for; whether the bytes came, the bucket knows. */
export type PhotoItem = AnnouncedPhoto & { /** By the bucket's time. */ announcedAt: string; request: string };

export const photoStore = (db: Database) => ({
  /** Announces a photo of an order, once. @returns as it was announced before, if it was */
  announce: (orderId: string, photo: PhotoItem) =>
    putOnce(db, db.tables.orders, { pk: orderId, sk: `photo#${photo.id}`, ...photo }) as Promise<PhotoItem | undefined>,
});
