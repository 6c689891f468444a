import * as z from 'zod';
import { Instant, PhotoId } from './primitives.ts';

export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PhotoType = (typeof PHOTO_TYPES)[number];
/** 5 MiB. */
export const MAX_PHOTO_BYTES = 5 * 1024 * 1024;
/** Photos that a visit may name. */
export const MAX_PHOTOS = 6;

export const NewPhoto = z
  .strictObject({
    contentType: z.enum(PHOTO_TYPES),
    bytes: z
      .int()
      .min(1)
      .max(MAX_PHOTO_BYTES)
      .meta({ description: 'Size of the file. Residents look at it on a phone: some hundred KB are plenty.', examples: [184320] }),
    sha256: z
      .string()
      .regex(/^[A-Za-z0-9+/]{43}=$/)
      .meta({ description: 'SHA-256 of the file as base64.', examples: ['47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='] }),
  })
  .meta({
    id: 'NewPhoto',
    examples: [{ contentType: 'image/jpeg', bytes: 184320, sha256: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' }],
  });

export const PhotoUpload = z
  .strictObject({
    id: PhotoId,
    upload: z.strictObject({
      method: z.literal('PUT'),
      url: z.url(),
      headers: z.record(z.string(), z.string()).meta({ description: 'To be sent as they are; no others are needed.' }),
      expiresAt: Instant,
    }),
  })
  .meta({
    id: 'PhotoUpload',
    description: 'Where the bytes of a photo go: these bytes alone, of this type, until the url expires. Not with the API key.',
  });

export const ShownPhoto = z
  .strictObject({
    id: PhotoId,
    url: z.url().meta({ description: 'Shows the photo until it expires, to whoever has it.' }),
    expiresAt: Instant,
  })
  .meta({ id: 'ShownPhoto' });
