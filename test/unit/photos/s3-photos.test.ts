import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { photosOnAws } from '#shared/platform/photos/photos-on-aws.ts';
import { s3Photos } from '#shared/platform/photos/s3-photos.ts';

const NOW = '2027-03-01T08:20:00.000Z';
const PHOTO = {
  id: 'pho_0123456789abcdefghjkmnpqrstv0123456789',
  contentType: 'image/jpeg' as const,
  bytes: 184_320,
  sha256: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
};
const bucketAt = (origin: string) => ({
  name: 'photos',
  region: 'cn-north-1',
  origin,
  credentials: async () => ({ accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'example' }),
  shownAt: 'https://pages.example.cn',
  clock: { now: () => NOW },
});

describe('urls', () => {
  it('of an upload bind type, length and checksum, and last a quarter of an hour from when they were signed', async () => {
    const signedAt = '2027-03-01T08:10:00.000Z';
    const { method, url, headers, expiresAt } = await s3Photos(bucketAt('https://photos.s3.example.cn')).uploadFor(PHOTO, signedAt);
    const { origin, pathname, searchParams } = new URL(url);
    expect([method, origin, pathname]).toEqual(['PUT', 'https://photos.s3.example.cn', `/uploads/${PHOTO.id}`]);
    expect(searchParams.get('X-Amz-SignedHeaders')).toBe('content-length;content-type;host;x-amz-checksum-sha256');
    expect(searchParams.get('X-Amz-Date')).toBe('20270301T081000Z');
    expect(searchParams.get('X-Amz-Expires')).toBe('900');
    expect(headers).toEqual({ 'content-type': 'image/jpeg', 'x-amz-checksum-sha256': PHOTO.sha256 });
    expect(expiresAt).toBe('2027-03-01T08:25:00.000Z');
  });

  it('that show a photo lead to the pages’ origin, and are the same all through a quarter of an hour', async () => {
    const shown = await s3Photos(bucketAt('https://photos.s3.example.cn')).viewUrl(PHOTO.id);
    expect(new URL(shown.url).origin).toBe('https://pages.example.cn');
    expect(new URL(shown.url).searchParams.get('X-Amz-Date')).toBe('20270301T081500Z');
    expect(shown.expiresAt).toBe('2027-03-01T08:45:00.000Z');
    const later = { ...bucketAt('https://photos.s3.example.cn'), clock: { now: () => '2027-03-01T08:29:59.999Z' } };
    expect(await s3Photos(later).viewUrl(PHOTO.id)).toEqual(shown);
  });

  it('on Lambda lead to the bucket in the function’s region, by the role’s passing credentials', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'ASIAIOSFODNN7EXAMPLE');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'example');
    vi.stubEnv('AWS_SESSION_TOKEN', 'token+/=');
    for (const [region, domain] of [
      ['cn-north-1', 'amazonaws.com.cn'],
      ['ap-east-1', 'amazonaws.com'],
    ] as const) {
      vi.stubEnv('AWS_REGION', region);
      const { url } = await photosOnAws('photos-1', 'https://pages.example.cn').uploadFor(PHOTO, NOW);
      expect(new URL(url).host).toBe(`photos-1.s3.${region}.${domain}`);
      expect(new URL(url).searchParams.get('X-Amz-Security-Token')).toBe('token+/=');
    }
    vi.unstubAllEnvs();
  });
});

describe('keeping a photo', () => {
  const asked: string[] = [];
  let answers: [status: number, body?: string][] = [];
  const server = createServer(((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers['x-amz-copy-source'] ?? ''}`.trim());
    const [status, body] = answers.shift() ?? [200, ''];
    response.writeHead(status).end(body);
  }) satisfies RequestListener);
  let keep: (id: string) => Promise<boolean>;
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    ({ keep } = s3Photos(bucketAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)));
  });
  beforeEach(() => {
    asked.length = 0;
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  const copied = `PUT /photos/${PHOTO.id} /photos/uploads/${PHOTO.id}`;
  const lookedFor = `HEAD /photos/${PHOTO.id}`;

  it('copies it from where it was uploaded', async () => {
    answers = [[200, '<CopyObjectResult/>']];
    expect(await keep(PHOTO.id)).toBe(true);
    expect(asked).toEqual([copied]);
  });

  it('is tried again where S3 is busy, and where its answer tells only at the end that it failed', async () => {
    for (const first of [
      [503, '<Error><Code>SlowDown</Code></Error>'],
      [200, '<Error><Code>InternalError</Code></Error>'],
    ] as [number, string][]) {
      asked.length = 0;
      answers = [first, [200, '<CopyObjectResult/>']];
      expect(await keep(PHOTO.id)).toBe(true);
      expect(asked).toEqual([copied, copied]);
    }
  });

  it('finds one that is kept although its upload has gone, and none that never came', async () => {
    answers = [[404, '<Error><Code>NoSuchKey</Code></Error>'], [200]];
    expect(await keep(PHOTO.id)).toBe(true);
    answers = [[404, '<Error><Code>NoSuchKey</Code></Error>'], [404]];
    expect(await keep(PHOTO.id)).toBe(false);
    expect(asked).toEqual([copied, lookedFor, copied, lookedFor]);
  });

  it('does not take a refusal for a photo that is not there', async () => {
    answers = [[403, '<Error><Code>AccessDenied</Code></Error>']];
    await expect(keep(PHOTO.id)).rejects.toThrow('403 AccessDenied');
    answers = Array.from({ length: 3 }, () => [500, '<Error><Code>InternalError</Code></Error>']);
    await expect(keep(PHOTO.id)).rejects.toThrow('500 InternalError');
  });
});
