import type { PhotoType } from '#shared/contract/schemas/photo.ts';
import type { Instant } from '#shared/domain/calendar/local-date.ts';
import type { Clock } from '../clock.ts';

/** How long the url of an upload works. */
export const UPLOAD_SECONDS = 15 * 60;

/** A photo as it was announced; the url of its upload takes these bytes and no others. */
export type AnnouncedPhoto = { id: string; contentType: PhotoType; bytes: number /** As base64. */; sha256: string };

/**
 * Photos of services done. They are uploaded under one name and kept under another: what is uploaded and never named by a visit goes by
 * itself, and nobody but us can write what is kept (docs/decisions/0032).
 */
export type Photos = {
  /** The time by which urls are made and expire: the bucket's own. */
  now(): Instant;
  /** Where and how the photo's bytes are to be put. @param signedAt when the url begins to work */
  uploadFor(
    photo: AnnouncedPhoto,
    signedAt: Instant,
  ): Promise<{ method: 'PUT'; url: string; headers: Record<string, string>; expiresAt: Instant }>;
  /** Keeps an uploaded photo for good; again, it stays kept. @returns false when it was never uploaded, or too long ago */
  keep(id: string): Promise<boolean>;
  /** A url that shows a kept photo for a quarter of an hour at least; the same for everybody who asks within one. */
  viewUrl(id: string): Promise<{ url: string; expiresAt: Instant }>;
};

/** A private bucket of photos, and who speaks to it. */
export type PhotoBucket = {
  name: string;
  region: string;
  /** Where it answers: `https://bucket.s3.region.amazonaws.com`. */
  origin: string;
  credentials(): Promise<{ accessKeyId: string; secretAccessKey: string; sessionToken?: string }>;
  /** Where browsers find kept photos, under `/photos/`: the pages' own origin, which passes them on from the bucket. */
  shownAt: string;
  clock: Clock;
};
