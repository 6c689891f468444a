import { createHash } from 'node:crypto';
import { drawnPng } from '../drawn-png.ts';
import type { Api, As } from './api.ts';

type Asked = { id: string; upload: { method: string; url: string; headers: Record<string, string> } };

/**
 * The firm uploads photos of a visit, which are drawn here. Asked again they are the same ones.
 * @returns their ids
 */
export const uploadDrawnPhotos = async (api: Api, as: As, orderId: string, name: string, count: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const bytes = drawnPng({ width: 480, height: 360, hue: (name.length * 53 + n * 80) % 360 });
    const body = { contentType: 'image/png', bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('base64') };
    const { id, upload } = await api<Asked>('POST', `/v1/firm/orders/${orderId}/photos`, { as, key: `photo-${name}-${n}`, body });
    const { status } = await fetch(upload.url, { method: upload.method, headers: upload.headers, body: bytes as BodyInit });
    if (status !== 200) throw new Error(`photo ${name}: ${status}`);
    ids.push(id);
  }
  return ids;
};
