import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Host, startHost } from '#infra/local/host.ts';
import { announcementOf, drawnPhoto, putPhoto, s3Code } from '../drawn-photo.ts';

const dirs: string[] = [];
afterAll(() => {
  for (const dir of dirs) rmSync(dir, { recursive: true, force: true });
});
const newDir = () => {
  const dir = mkdtempSync(join(tmpdir(), 'xianyong-photos-'));
  dirs.push(dir);
  return dir;
};

const ID = 'pho_0123456789abcdefghjkmnpqrstv0123456789';
const OTHER = `${ID.slice(0, -1)}8`;
const { bytes } = drawnPhoto();
const announced = { id: ID, ...announcementOf(bytes), contentType: 'image/png' as const };

const photosOf = (host: Host) => host.platformOf('firm-visits').photos;
const upload = async (host: Host, photo = announced) => putPhoto(await photosOf(host).uploadFor(photo, host.clock.now()), bytes);
const shown = async (host: Host, id = ID) => fetch((await photosOf(host).viewUrl(id)).url);
const withHost = async (dataDir: string | undefined, work: (host: Host) => Promise<void>, fresh = false) => {
  const host = await startHost({ dataDir, fresh, quiet: true });
  try {
    await work(host);
  } finally {
    await host.stop();
  }
};

describe('photos on one machine', () => {
  it('are kept beside the tables over a restart, and old ones that nothing named are not', async () => {
    const dir = newDir();
    await withHost(dir, async (host) => {
      for (const photo of [announced, { ...announced, id: OTHER }]) expect((await upload(host, photo)).status).toBe(200);
      expect(await photosOf(host).keep(ID)).toBe(true);
    });
    expect(readdirSync(join(dir, 'photos', 'photos'))).toEqual([ID]);
    expect(statSync(join(dir, 'photos', 'photos', ID)).mode & 0o077).toBe(0);
    const threeDaysAgo = new Date(Date.now() - 3 * 86_400_000);
    utimesSync(join(dir, 'photos', 'uploads', OTHER), threeDaysAgo, threeDaysAgo);
    await withHost(dir, async (host) => {
      expect((await shown(host)).status).toBe(200);
      expect(await photosOf(host).keep(OTHER)).toBe(false);
      expect(await photosOf(host).keep(ID)).toBe(true);
    });
    expect(readdirSync(join(dir, 'photos', 'uploads'))).toEqual([ID]);
  });

  it('are forgotten with the tables when it begins anew', async () => {
    const dir = newDir();
    await withHost(dir, async (host) => {
      await upload(host);
      await photosOf(host).keep(ID);
    });
    await withHost(dir, async (host) => expect((await shown(host)).status).toBe(404), true);
  });

  it('are in memory where nothing is kept', async () => {
    await withHost(undefined, async (host) => {
      expect((await upload(host)).status).toBe(200);
      expect(await photosOf(host).keep(ID)).toBe(true);
      expect((await shown(host)).headers.get('content-type')).toBe('image/png');
    });
  });

  it('are answered for only under names of photos; everything else is the API’s', async () => {
    await withHost(undefined, async (host) => {
      for (const path of ['/photos/', '/photos/../host.json', '/uploads/pho_x', `/photos/${ID}/x`, '/photos/%2e%2e%2fhost.json']) {
        const answer = await fetch(`${host.url}${path}`);
        expect([answer.status, answer.headers.get('content-type')], path).toEqual([404, 'application/problem+json; charset=utf-8']);
      }
      expect(await s3Code(await fetch(`${host.url}/photos/${ID}`))).toBe('403 AccessDenied');
      expect(await s3Code(await fetch(`${host.url}/photos/${ID}`, { method: 'DELETE' }))).toBe('403 AccessDenied');
    });
  });

  it('may be uploaded and kept by the service log alone', async () => {
    await withHost(undefined, async (host) => {
      const { photos } = host.platformOf('household');
      await expect(photos.keep(ID)).rejects.toThrow('may not');
      await expect(photos.uploadFor(announced, host.clock.now())).rejects.toThrow('may not');
      await expect(host.platformOf('cash').photos.viewUrl(ID)).rejects.toThrow('may not');
      expect((await photos.viewUrl(ID)).url).toContain(`/photos/${ID}?`);
    });
  });
});
