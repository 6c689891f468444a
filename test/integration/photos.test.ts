import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Faults } from '#infra/local/grants.ts';
import { freshKey } from '../api-client.ts';
import { Cut, cutter } from '../cut-off.ts';
import { announcementOf, drawnPhoto, photosOf, putPhoto, s3Code, uploadPhoto } from '../drawn-photo.ts';
import { type StreetWorld, startWorld } from '../street-world.ts';
import { dumpTables } from '../table-dump.ts';

let world: StreetWorld;
let at: StreetWorld['compound'];
let orderId: string;
let n = 0;
const faults: Faults = {};
beforeAll(async () => {
  world = await startWorld({ accounts: ['chen'], units: 4, faults });
});
beforeEach(async () => {
  n += 1;
  at = await world.newCompound(`小区${n}`, 'chen');
  orderId = (await world.place(at, world.offer.id, 1)).id;
  await world.accept(orderId);
  await world.to((await world.order(orderId, at)).moments.trialStartsAt);
});
afterAll(() => world.stop());

const later = (seconds: number) => world.host.clock.moveTo(new Date(Date.parse(world.host.clock.now()) + seconds * 1_000).toISOString());
const ask = (body: unknown, more: { key?: string; token?: string; order?: string } = {}) =>
  world.api(`POST /v1/firm/orders/${more.order ?? orderId}/photos`, { token: more.token ?? world.firm.key, key: more.key, body });
const visit = (photos: string[]) => ({ service: 'cleaning', doneAt: world.host.clock.now(), by: '老周', photos });
const record = (ref: string, body: unknown, order = orderId) =>
  world.api(`PUT /v1/firm/orders/${order}/visits/${ref}`, { token: world.firm.key, body });
const readers = () => ({
  firm: [`/v1/firm/orders/${orderId}/visits`, world.firm.key],
  party: [`/v1/compounds/${at.id}/orders/${orderId}/visits`, at.committee],
  household: [`/v1/household/orders/${orderId}/visits`, at.links[0]?.token],
});

describe('an upload', () => {
  it('takes the announced bytes at the url that was given, and a visit then shows them to firm, party and household', async () => {
    const { bytes, body } = drawnPhoto();
    const asked = await ask(body);
    expect(asked).toMatchObject({ status: 201, body: { upload: { method: 'PUT' } } });
    expect((await putPhoto(asked.body.upload, bytes)).status).toBe(200);
    const photo = visit([asked.body.id]);
    const recorded = await record('v1', photo);
    expect(recorded.status, JSON.stringify(recorded.body)).toBe(200);
    for (const [path, token] of Object.values(readers())) {
      const { rows } = await world.must(`GET ${path}`, { token });
      expect(rows[0].photos).toEqual(photosOf(recorded));
    }
    const [shown] = photosOf(recorded);
    const response = await fetch(shown?.url ?? '');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(bytes));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  it('takes no other bytes, type, length, checksum or place than were announced', async () => {
    const { bytes, body } = drawnPhoto();
    const { upload, id } = (await ask(body)).body;
    const other = Uint8Array.from(bytes);
    other[60] = (other[60] ?? 0) ^ 1;
    expect(await s3Code(await putPhoto(upload, other))).toBe('400 BadDigest');
    expect(await s3Code(await putPhoto(upload, bytes.slice(1)))).toBe('403 SignatureDoesNotMatch');
    expect(await s3Code(await putPhoto(upload, bytes, { 'content-type': 'text/html' }))).toBe('403 SignatureDoesNotMatch');
    const { sha256 } = announcementOf(other);
    expect(await s3Code(await putPhoto(upload, other, { 'x-amz-checksum-sha256': sha256 }))).toBe('403 SignatureDoesNotMatch');
    expect(await s3Code(await putPhoto(upload, bytes, { 'x-amz-acl': 'public-read' }))).toBe('403 AccessDenied');
    const elsewhere = { ...upload, url: upload.url.replace('/uploads/', '/photos/') };
    expect(await s3Code(await putPhoto(elsewhere, bytes))).toBe('403 SignatureDoesNotMatch');
    expect(await s3Code(await fetch(upload.url))).toBe('403 SignatureDoesNotMatch');
    expect(await s3Code(await fetch(upload.url.split('?')[0] as string))).toBe('403 AccessDenied');
    expect(await record('v1', visit([id]))).toMatchObject({ status: 409, body: { code: 'photo_not_uploaded' } });
    expect((await putPhoto(upload, bytes)).status).toBe(200);
    expect((await record('v1', visit([id]))).status).toBe(200);
  });

  it('is possible for a quarter of an hour; the same request then gives the same photo a new url', async () => {
    const { bytes, body } = drawnPhoto();
    const key = freshKey();
    const first = await ask(body, { key });
    later(14 * 60);
    expect((await ask(body, { key })).body).toEqual(first.body);
    later(60);
    expect(await s3Code(await putPhoto(first.body.upload, bytes))).toBe('403 AccessDenied');
    const again = await ask(body, { key });
    expect(again.body.id).toBe(first.body.id);
    expect(again.body.upload.expiresAt > first.body.upload.expiresAt).toBe(true);
    expect((await putPhoto(again.body.upload, bytes)).status).toBe(200);
  });

  it('is one photo per key: the same again writes nothing, another body is refused, another key is another photo', async () => {
    const key = freshKey();
    const [first, race] = await Promise.all([ask(drawnPhoto().body, { key }), ask(drawnPhoto().body, { key })]);
    expect(race?.body).toEqual(first?.body);
    const stored = await dumpTables(world.host);
    expect((await ask(drawnPhoto().body, { key })).body).toEqual(first?.body);
    expect(await ask(drawnPhoto(2).body, { key })).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } });
    expect(await dumpTables(world.host)).toBe(stored);
    expect((await ask(drawnPhoto().body)).body.id).not.toBe(first?.body.id);
  });

  it('is for JPEG, PNG and WebP up to 5 MiB', async () => {
    const { body } = drawnPhoto();
    expect((await ask({ ...body, bytes: 5 * 1024 * 1024 })).status).toBe(201);
    for (const other of [{ bytes: 5 * 1024 * 1024 + 1 }, { bytes: 0 }, { contentType: 'image/svg+xml' }, { sha256: 'x' }])
      expect(await ask({ ...body, ...other })).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
  });
});

describe('a visit', () => {
  it('names photos of its own order alone, which are there, each once and six at most', async () => {
    const photo = await uploadPhoto(world, orderId);
    const elsewhere = await world.newCompound(`别处${n}`, 'zhao');
    const other = (await world.place(elsewhere, world.offer.id, 1)).id;
    const foreign = await uploadPhoto(world, other);
    const never = `${photo.slice(0, -1)}${photo.endsWith('0') ? '1' : '0'}`;
    for (const photos of [[foreign], [photo, never]]) {
      const answer = await record('v1', visit(photos));
      expect(answer).toMatchObject({ status: 409, body: { code: 'photo_not_uploaded' } });
      expect(answer.body.detail).toContain(photos.at(-1));
      expect(answer.body.detail.includes(photo)).toBe(false);
    }
    for (const photos of [[photo, photo], Array.from({ length: 7 }, (_, i) => `${photo.slice(0, -1)}${i}`), [], ['pho_x']])
      expect(await record('v1', visit(photos))).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
    expect((await record('v1', visit([photo]))).status).toBe(200);
  });

  it('keeps its photos for good: what is uploaded again changes nothing, and another visit may show the same one', async () => {
    const { bytes, body } = drawnPhoto();
    const { id, upload } = (await ask(body)).body;
    await putPhoto(upload, bytes);
    const first = visit([id]);
    await record('v1', first);
    expect((await putPhoto(upload, bytes)).status).toBe(200);
    const again = await record('v1', first);
    expect(again.status).toBe(200);
    const second = await record('v2', visit([id]));
    expect(photosOf(second)).toEqual(photosOf(again));
  });

  it('with other photos under its reference is another visit', async () => {
    const [one, two] = [await uploadPhoto(world, orderId), await uploadPhoto(world, orderId, 2)];
    const body = visit([one]);
    await record('v1', body);
    for (const photos of [[two], [one, two], undefined])
      expect(await record('v1', { ...body, photos })).toMatchObject({ status: 409, body: { code: 'visit_differs' } });
  });

  it('shows a photo by a url that ends within half an hour, and is the same for whoever asks in the same quarter', async () => {
    const photo = await uploadPhoto(world, orderId);
    const shown = photosOf(await record('v1', visit([photo])))[0];
    const left = Date.parse(shown?.expiresAt ?? '') - Date.parse(world.host.clock.now());
    expect(left).toBeGreaterThan(14 * 60_000);
    expect(left).toBeLessThanOrEqual(30 * 60_000);
    later(30 * 60);
    expect(await s3Code(await fetch(shown?.url ?? ''))).toBe('403 AccessDenied');
    const { rows } = await world.must(`GET ${readers().household[0]}`, { token: at.links[1]?.token });
    expect((await fetch(rows[0].photos[0].url)).status).toBe(200);
    const forged = rows[0].photos[0].url.replace(/X-Amz-Expires=\d+/, 'X-Amz-Expires=604800');
    expect(await s3Code(await fetch(forged))).toBe('403 SignatureDoesNotMatch');
  });

  it('shows its photos to no other compound, household or firm', async () => {
    await record('v1', visit([await uploadPhoto(world, orderId)]));
    const elsewhere = await world.newCompound(`邻院${n}`, 'zhao');
    const other = await world.newFirm(`旁观物业${n}`);
    const foreign = [
      [`/v1/household/orders/${orderId}/visits`, elsewhere.links[0]?.token],
      [`/v1/compounds/${elsewhere.id}/orders/${orderId}/visits`, elsewhere.committee],
      [`/v1/firm/orders/${orderId}/visits`, other.key],
    ] as const;
    for (const [path, token] of foreign) {
      const answer = await world.api(`GET ${path}`, { token });
      expect(answer.status, path).toBe(404);
      expect(JSON.stringify(answer.body)).not.toContain('/photos/');
    }
    expect((await ask(drawnPhoto().body, { token: other.key })).status).toBe(404);
  });

  it('comes to the same wherever it is cut off and repeated, photos and all', async () => {
    const cutAt = cutter(faults);
    const body = visit([await uploadPhoto(world, orderId), await uploadPhoto(world, orderId, 2)]);
    const calls = await cutAt(-1, 'before', () => record('whole', body));
    expect(calls).toBeGreaterThan(3);
    for (const when of ['before', 'after'] as const) {
      for (let call = 0; call < calls; call += 1) {
        const ref = `cut-${when}-${call}`;
        await cutAt(call, when, () => record(ref, body));
        const again = await record(ref, body);
        expect(again, ref).toMatchObject({ status: 200, body: { visitRef: ref } });
        for (const { url } of photosOf(again)) expect((await fetch(url)).status).toBe(200);
      }
    }
    const { rows } = await world.must(`GET ${readers().firm[0]}`, { token: world.firm.key });
    expect(rows).toHaveLength(1 + 2 * calls);
  });

  it('announced, cut off and announced again is one photo', async () => {
    const cutAt = cutter(faults);
    const calls = await cutAt(-1, 'before', () => ask(drawnPhoto().body));
    for (const when of ['before', 'after'] as const) {
      for (let call = 0; call < calls; call += 1) {
        const key = freshKey();
        await cutAt(call, when, () => ask(drawnPhoto().body, { key }).catch((error) => expect(error).toBeInstanceOf(Cut)));
        const again = await ask(drawnPhoto().body, { key });
        expect(again.status).toBe(201);
        expect((await ask(drawnPhoto().body, { key })).body).toEqual(again.body);
      }
    }
  });
});
