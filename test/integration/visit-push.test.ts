import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Faults, Reading } from '#infra/local/grants.ts';
import { freshKey } from '../api-client.ts';
import { cutter } from '../cut-off.ts';
import { uploadPhoto } from '../drawn-photo.ts';
import { type StreetWorld, startWorld } from '../street-world.ts';
import { dumpTables } from '../table-dump.ts';

let world: StreetWorld;
let at: StreetWorld['compound'];
let orderId: string;
let n = 0;
const watch: { faults: Faults; meter?(reading: Reading): void } = { faults: {} };
beforeAll(async () => {
  world = await startWorld({ accounts: ['chen'], units: 4, ...watch, meter: (reading) => watch.meter?.(reading) });
});
/** An order whose trial runs. */
const serving = async (name: string, account = 'chen') => {
  const compound = await world.newCompound(name, account);
  const { id } = await world.place(compound, world.offer.id, 1);
  await world.accept(id);
  await world.to((await world.order(id, compound)).moments.trialStartsAt);
  return { compound, id: id as string };
};
beforeEach(async () => {
  n += 1;
  ({ compound: at, id: orderId } = await serving(`小区${n}`));
});
afterAll(() => world.stop());

const now = (seconds = 0) => new Date(Date.parse(world.host.clock.now()) + seconds * 1_000).toISOString();
const row = (visitRef: string, more: object = {}) => ({ orderId, visitRef, service: 'cleaning', doneAt: now(), by: '老周', ...more });
const push = (rows: unknown, more: { key?: string; token?: string; headers?: Record<string, string> } = {}) =>
  world.api('POST /v1/firm/visits', { token: world.firm.key, body: { rows }, ...more });
const statuses = ({ body }: { body: { rows: { status: string; code?: string }[] } }) =>
  body.rows.map(({ status, code }) => (code ? `${status} ${code}` : status));
const listed = async (order = orderId): Promise<string[]> => {
  const refs: string[] = [];
  for (let cursor = ''; cursor !== undefined; ) {
    const page = await world.must(`GET /v1/firm/orders/${order}/visits?limit=100${cursor && `&cursor=${cursor}`}`, {
      token: world.firm.key,
    });
    refs.push(...page.rows.map(({ visitRef }: { visitRef: string }) => visitRef));
    cursor = page.nextCursor;
  }
  return refs.sort();
};

describe('a push of visits', () => {
  it('records a thousand rows of several orders in a number of round trips that follows from 25 to a write', async () => {
    const other = await serving(`二院${n}`, 'zhao');
    const doneAt = now();
    const rows = Array.from({ length: 1_000 }, (_, i) => ({
      orderId: i % 2 ? orderId : other.id,
      visitRef: `v${i}`,
      service: 'cleaning',
      doneAt,
      by: '老周',
    }));
    let trips = 0;
    watch.meter = () => {
      trips += 1;
    };
    const answer = await push(rows);
    watch.meter = undefined;
    expect(answer).toMatchObject({ status: 200, body: { recorded: 1_000, present: 0, refused: 0 } });
    expect(answer.body.rows[7]).toEqual({ index: 7, orderId, visitRef: 'v7', status: 'recorded' });
    // 40 writes, 11 reads, the push itself, the key and its limit.
    expect(trips).toBeLessThanOrEqual(1_000 / 25 + 1_002 / 100 + 5);
    expect(await listed()).toHaveLength(500);
    expect(await listed(other.id)).toHaveLength(500);
    const again = await push(rows);
    expect(again.body).toMatchObject({ recorded: 0, present: 1_000, refused: 0 });
  });

  it('takes each row for itself: what is wrong with one hinders no other', async () => {
    const foreign = await world.newFirm(`旁观物业${n}`);
    const photo = await uploadPhoto(world, orderId);
    const answer = await push(
      [
        row('good', { photos: [photo] }),
        { ...row('no service'), visitRef: 'with space' },
        'not a row',
        row('unknown field', { visitRef: 'u1', surprise: 1 }),
        row('later', { doneAt: now(3_600) }),
        row('another service', { visitRef: 'greening', service: 'greening' }),
        row('nowhere', { orderId: `${orderId.slice(0, -4)}zzzz` }),
        row('photo', { photos: [`${photo.slice(0, -4)}zzzz`] }),
        row('good'),
        row('last'),
      ],
      { headers: { 'accept-language': 'en' } },
    );
    expect(statuses(answer)).toEqual([
      'recorded',
      'refused invalid_request',
      'refused invalid_request',
      'refused invalid_request',
      'refused visit_not_possible',
      'refused visit_not_possible',
      'refused not_found',
      'refused photo_not_uploaded',
      'refused visit_differs',
      'recorded',
    ]);
    expect(answer.body).toMatchObject({ recorded: 2, present: 0, refused: 8 });
    expect(answer.body.rows[1].errors).toEqual([{ path: '/body/rows/1/visitRef', message: 'has the wrong form' }]);
    expect(answer.body.rows[2]).toEqual({
      index: 2,
      status: 'refused',
      code: 'invalid_request',
      detail: expect.any(String),
      errors: expect.any(Array),
    });
    expect(answer.body.rows[3].errors[0].path).toBe('/body/rows/3/surprise');
    expect(answer.body.rows[5].detail).toContain('cleaning, parking-order, maintenance');
    expect(answer.body.rows[7].detail).toContain('zzzz');
    expect(await listed()).toEqual(['good', 'last']);
    const { rows } = await world.must(`GET /v1/household/orders/${orderId}/visits`, { token: at.links[0]?.token });
    expect(rows.find(({ visitRef }: { visitRef: string }) => visitRef === 'good').photos).toMatchObject([{ id: photo }]);
    expect(statuses(await push([row('mine')], { token: foreign.key }))).toEqual(['refused not_found']);
  });

  it('lets a photo stand in its own order’s row, though another order’s row names it too', async () => {
    const other = await serving(`三院${n}`, 'zhao');
    const photos = [await uploadPhoto(world, orderId)];
    const answer = await push([row('of another', { orderId: other.id, visitRef: 'x', photos }), row('own', { photos })]);
    expect(statuses(answer)).toEqual(['refused photo_not_uploaded', 'recorded']);
  });

  it('tells refusals in the caller’s language', async () => {
    const [zh, en] = await Promise.all(['zh', 'en'].map((language) => push(['x'], { headers: { 'accept-language': language } })));
    expect(zh?.body.rows[0].detail).toMatch(/\p{Script=Han}/u);
    expect(en?.body.rows[0].detail).toMatch(/^[^\p{Script=Han}]+$/u);
  });

  it('is refused whole only where it is none: no rows, too many, another field, too large, no key', async () => {
    const stored = await dumpTables(world.host);
    const many = Array.from({ length: 1_001 }, (_, i) => i);
    for (const rows of [[], many, {}, undefined, 'rows'])
      expect(await push(rows)).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
    const extra = await world.api('POST /v1/firm/visits', { token: world.firm.key, body: { rows: [row('v1')], dryRun: true } });
    expect(extra).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
    expect(await push([row('v1', { note: 'x'.repeat(256 * 1024) })])).toMatchObject({ status: 413, body: { code: 'body_too_large' } });
    expect(await push([row('v1')], { key: 'short' })).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
    expect(await dumpTables(world.host)).toBe(stored);
    expect((await push([row('v1', { note: '长'.repeat(501) }), row('v2', { by: 'x'.repeat(200_000) })])).body).toMatchObject({
      refused: 2,
    });
  });

  it('under the same key is answered as at first and tries again what was refused; other rows under it are refused', async () => {
    const key = freshKey();
    const soon = row('soon', { doneAt: now(1_000) });
    const rows = [row('v1'), soon, row('v2')];
    const [first, race] = await Promise.all([push(rows, { key }), push(rows, { key })]);
    expect(statuses(first as never)).toEqual(['recorded', 'refused visit_not_possible', 'recorded']);
    expect(race?.body).toEqual(first?.body);
    const stored = await dumpTables(world.host);
    expect((await push(rows, { key })).body).toEqual(first?.body);
    expect(await push([row('v3')], { key })).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } });
    expect(await dumpTables(world.host)).toBe(stored);
    world.host.clock.moveTo(now(1_000));
    expect(statuses(await push(rows, { key }))).toEqual(['recorded', 'recorded', 'recorded']);
    expect(statuses(await push(rows))).toEqual(['present', 'present', 'present']);
  });

  it('knows a visit that was recorded alone, and the other way round', async () => {
    const { orderId: _, visitRef: __, ...body } = row('alone');
    const path = `PUT /v1/firm/orders/${orderId}/visits`;
    const alone = await world.must(`${path}/alone`, { token: world.firm.key, body });
    expect(statuses(await push([row('alone', body), row('alone', { ...body, by: '小李' })]))).toEqual(['present', 'refused visit_differs']);
    expect(statuses(await push([row('pushed', body)]))).toEqual(['recorded']);
    expect((await world.api(`${path}/pushed`, { token: world.firm.key, body })).status).toBe(200);
    expect(await world.must(`${path}/alone`, { token: world.firm.key, body })).toEqual(alone);
  });

  it('with a row twice records it once; a differing second one is refused', async () => {
    const one = row('twice');
    expect(statuses(await push([one, one, { ...one, by: '小李' }]))).toEqual(['recorded', 'present', 'refused visit_differs']);
    expect(await listed()).toEqual(['twice']);
  });

  it('raced by others with some of its rows leaves each reference with one visit', async () => {
    const doneAt = now();
    const rows = (from: number, by: string) => Array.from({ length: 60 }, (_, i) => row(`r${from + i}`, { doneAt, by }));
    const answers = await Promise.all([push(rows(0, '甲')), push(rows(30, '乙')), push(rows(45, '丙'))]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const recorded = answers.flatMap(({ body }) => body.rows.filter(({ status }: { status: string }) => status === 'recorded'));
    expect(recorded.map(({ visitRef }: { visitRef: string }) => visitRef).sort()).toEqual(await listed());
    expect(await listed()).toHaveLength(105);
    const others = answers.flatMap(({ body }) => body.rows.filter(({ status }: { status: string }) => status !== 'recorded'));
    expect(new Set(others.map(({ code }: { code: string }) => code))).toEqual(new Set(['visit_differs']));
  });

  it('comes to the same wherever it is cut off and repeated under its key', async () => {
    const cutAt = cutter(watch.faults);
    const photo = await uploadPhoto(world, orderId);
    const rowsOf = (name: string) =>
      Array.from({ length: 60 }, (_, i) => row(`${name}-${i}`, { doneAt, ...(i === 0 && { photos: [photo] }) }));
    const doneAt = now();
    const calls = await cutAt(-1, 'before', () => push(rowsOf('calm')));
    expect(calls).toBeGreaterThan(5);
    for (const when of ['before', 'after'] as const) {
      for (let call = 0; call < calls; call += 1) {
        const key = freshKey();
        const rows = rowsOf(`${when}-${call}`);
        await cutAt(call, when, () => push(rows, { key }));
        expect((await push(rows, { key })).body, `${when} ${call}`).toMatchObject({ recorded: 60, present: 0, refused: 0 });
      }
    }
    expect(await listed()).toHaveLength(60 * (1 + 2 * calls));
  });
});
