import { createHash } from 'node:crypto';
import { drawnPng } from '../demo/drawn-png.ts';
import type { Answer } from './api-client.ts';
import type { StreetWorld } from './street-world.ts';

/** A small picture, another for each number, and what a firm says of it beforehand. */
export const drawnPhoto = (n = 1) => {
  const bytes = drawnPng({ width: 48, height: 36, hue: (n * 47) % 360 });
  return { bytes, body: announcementOf(bytes) };
};

export const announcementOf = (bytes: Uint8Array, contentType = 'image/png') => ({
  contentType,
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('base64'),
});

type Upload = { method: string; url: string; headers: Record<string, string> };
export const putPhoto = (upload: Upload, bytes: Uint8Array, headers: Record<string, string> = {}) =>
  fetch(upload.url, { method: upload.method, headers: { ...upload.headers, ...headers }, body: bytes as BodyInit });

/** Asks for an upload and makes it, as a firm does. @returns the photo's id */
export const uploadPhoto = async (world: StreetWorld, orderId: string, n = 1): Promise<string> => {
  const { bytes, body } = drawnPhoto(n);
  const { id, upload } = await world.must(`POST /v1/firm/orders/${orderId}/photos`, { token: world.firm.key, body });
  const { status } = await putPhoto(upload, bytes);
  if (status !== 200) throw new Error(`upload: ${status}`);
  return id;
};

/** The code in S3's answer. */
export const s3Code = async (response: Response): Promise<string> =>
  `${response.status} ${/<Code>(\w+)</.exec(await response.text())?.[1]}`;

export const photosOf = ({ body }: Answer): { id: string; url: string; expiresAt: string }[] => body.photos;
