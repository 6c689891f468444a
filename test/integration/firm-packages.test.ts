import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, freshKey } from '../api-client.ts';
import { newStreet, type StreetWorld, startWorld } from '../street-world.ts';
import { dumpTables } from '../table-dump.ts';

let world: StreetWorld;
let second: StreetWorld['compound'];
let elsewhere: { id: string; compound: string };
beforeAll(async () => {
  world = await startWorld({ accounts: ['chen', 'sun'], units: 4 });
  second = await world.newCompound('铁工新村', 'chen');
  await newStreet(world.host, '纬北路街道', 'sun');
  const sun = await world.host.tokenFor('sun');
  const community = await world.must('POST /v1/street/communities', { token: sun, body: { name: '别处社区' } });
  const compound = await world.must('POST /v1/street/compounds', { token: sun, body: { communityId: community.id, name: '别处小区' } });
  elsewhere = { id: community.id, compound: compound.id };
});
afterAll(() => world.stop());

const terms = (more: object = {}) => ({
  name: '仅保洁',
  services: [{ code: 'cleaning', level: '每日一次' }],
  yuanPerSqmMonth: '0.20',
  trialMonths: [1, 3],
  ...more,
});
const asFirm = (line: string, more: object = {}): Promise<Answer> => world.api(line, { token: world.firm.key, ...more });
const create = (more: object = {}, key = freshKey()) =>
  world.must('POST /v1/firm/packages', { token: world.firm.key, key, body: terms(more) });
const of = (id: string, what = '') => `/v1/firm/packages/${id}${what}`;
const update = (id: string, seen: string | undefined, more: object = {}) =>
  asFirm(`PUT ${of(id)}`, { body: terms(more), headers: seen ? { 'if-match': seen } : {} });
const get = (id: string) => world.must(`GET ${of(id)}`, { token: world.firm.key });
const menu = async (at = world.compound): Promise<string[]> =>
  (await world.must(`GET /v1/compounds/${at.id}/menu`, { token: at.committee })).packages.map(
    ({ package: one }: { package: { id: string } }) => one.id,
  );
const order = (packageId: string, more: object = {}, at = world.compound, key = freshKey()) =>
  world.api(`POST /v1/compounds/${at.id}/orders`, { token: at.committee, key, body: { packageId, trialMonths: 1, ...more } });
const withdrawOrder = (id: string, at = world.compound) =>
  world.must(`POST /v1/compounds/${at.id}/orders/${id}/withdraw`, { token: at.committee, body: { reason: '试毕' } }, 200);

describe('a draft', () => {
  it('stands on no menu and cannot be ordered until it is published', async () => {
    const draft = await create({ state: 'draft' });
    expect(draft).toMatchObject({ state: 'draft', version: 1 });
    expect(draft.publishedAt).toBeUndefined();
    expect(await menu()).not.toContain(draft.id);
    expect((await order(draft.id)).status).toBe(404);
    expect((await world.api(`GET /v1/compounds/${world.compound.id}/quotes/${draft.id}`, { token: world.compound.committee })).status).toBe(
      404,
    );

    const published = await asFirm(`POST ${of(draft.id, '/publish')}`);
    expect(published).toMatchObject({ status: 200, body: { state: 'published', version: 2 } });
    expect(published.headers.get('etag')).toBe('"2"');
    expect(await menu()).toContain(draft.id);
    expect((await asFirm(`POST ${of(draft.id, '/publish')}`)).body).toEqual(published.body);
  });

  it('is published once under its key, and answered as at first although it is withdrawn since', async () => {
    const { id } = await create({ state: 'draft' });
    const key = freshKey();
    const [first, race] = await Promise.all([1, 2].map(() => asFirm(`POST ${of(id, '/publish')}`, { key })));
    expect(race?.body).toEqual(first?.body);
    expect((await update(id, '"2"', { name: '改名' })).status).toBe(200);
    const withdrawn = await asFirm(`POST ${of(id, '/withdraw')}`);
    expect(withdrawn.body).toMatchObject({ state: 'withdrawn', version: 4, name: '改名' });
    expect((await asFirm(`POST ${of(id, '/publish')}`, { key })).body).toEqual(first?.body);
    expect(await asFirm(`POST ${of(id, '/publish')}`)).toMatchObject({ status: 409, body: { code: 'package_state' } });
    expect((await asFirm(`POST ${of(id, '/withdraw')}`)).body).toEqual(withdrawn.body);
    expect(await menu()).not.toContain(id);
  });

  it('may be thrown away', async () => {
    const { id } = await create({ state: 'draft' });
    expect((await asFirm(`POST ${of(id, '/withdraw')}`)).body).toMatchObject({ state: 'withdrawn', version: 2 });
    expect(await update(id, '"2"')).toMatchObject({ status: 409, body: { code: 'package_state' } });
  });
});

describe('another version', () => {
  it('is made of the version seen, and every version stays readable', async () => {
    const { id } = await create({ externalId: 'SKU-1' });
    const answer = await asFirm(`GET ${of(id)}`);
    expect(answer.headers.get('etag')).toBe('"1"');
    const updated = await update(id, '"1"', { yuanPerSqmMonth: '0.25', externalId: 'SKU-2' });
    expect(updated).toMatchObject({ status: 200, body: { version: 2, yuanPerSqmMonth: '0.25', state: 'published', externalId: 'SKU-2' } });
    expect(updated.headers.get('etag')).toBe('"2"');
    expect(updated.body.publishedAt).toBe(answer.body.publishedAt);

    const { rows, nextCursor } = await world.must(`GET ${of(id, '/versions?limit=1')}`, { token: world.firm.key });
    const rest = await world.must(`GET ${of(id, `/versions?limit=1&cursor=${nextCursor}`)}`, { token: world.firm.key });
    expect([...rows, ...rest.rows].map(({ version, yuanPerSqmMonth, externalId }) => [version, yuanPerSqmMonth, externalId])).toEqual([
      [2, '0.25', 'SKU-2'],
      [1, '0.20', 'SKU-1'],
    ]);
    expect(await get(id)).toEqual(updated.body);
  });

  it('changes the price’s kind and leaves nothing of the one before', async () => {
    const { id } = await create({ serves: { communities: [world.community] }, vacancyPercent: 30, termMonths: 12 });
    const { body } = await update(id, '"1"', { yuanPerSqmMonth: undefined, yuanPerHouseholdMonth: '12' });
    expect(body).toMatchObject({ yuanPerHouseholdMonth: '12', version: 2 });
    for (const gone of ['yuanPerSqmMonth', 'serves', 'vacancyPercent', 'termMonths']) expect(body).not.toHaveProperty(gone);
  });

  it('needs the version that was seen, and refuses another than the present one', async () => {
    const { id } = await create();
    expect(await update(id, undefined)).toMatchObject({ status: 428, body: { code: 'if_match_required' } });
    for (const seen of ['"2"', '"99"']) expect(await update(id, seen)).toMatchObject({ status: 412, body: { code: 'version_differs' } });
    for (const seen of ['*', '1', 'W/"1"', '"0"']) expect((await update(id, seen)).status).toBe(428);
    expect(await get(id)).toMatchObject({ version: 1 });
  });

  it('is made by one of two at once; the other is told', async () => {
    const { id } = await create();
    const answers = await Promise.all(['0.21', '0.22'].map((yuanPerSqmMonth) => update(id, '"1"', { yuanPerSqmMonth })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const won = answers.find(({ status }) => status === 200);
    expect(await get(id)).toEqual(won?.body);
    expect((await world.must(`GET ${of(id, '/versions')}`, { token: world.firm.key })).rows).toHaveLength(2);
  });

  it('is answered as at first when the same update comes again, also at once, also when others followed', async () => {
    const { id } = await create();
    const [first, race] = await Promise.all([1, 2].map(() => update(id, '"1"', { name: '再次' })));
    expect(first?.status).toBe(200);
    expect(race?.body).toEqual(first?.body);
    expect((await update(id, '"2"', { name: '其后' })).status).toBe(200);
    const stored = await dumpTables(world.host);
    expect((await update(id, '"1"', { name: '再次' })).body).toEqual(first?.body);
    expect((await update(id, '"1"', { name: '另外' })).status).toBe(412);
    expect(await dumpTables(world.host)).toBe(stored);
  });

  it('meets a withdrawal at the same instant: one version after the other, none lost', async () => {
    const { id } = await create();
    const [updated, withdrawn] = await Promise.all([update(id, '"1"', { name: '同时' }), asFirm(`POST ${of(id, '/withdraw')}`)]);
    expect(withdrawn.status).toBe(200);
    expect([200, 409, 412]).toContain(updated.status);
    const { rows } = await world.must(`GET ${of(id, '/versions')}`, { token: world.firm.key });
    expect(rows.map(({ version }: { version: number }) => version)).toEqual(updated.status === 200 ? [3, 2, 1] : [2, 1]);
    expect(rows[0].state).toBe('withdrawn');
  });

  it('never touches an order that was placed before, and is not ordered by who saw the one before', async () => {
    const { id } = await create({ services: [{ code: 'cleaning', level: '每日一次', share: 2 }] });
    const key = freshKey();
    const placed = await order(id, { packageVersion: 1 }, world.compound, key);
    expect(placed.status).toBe(201);
    const before = await world.order(placed.body.id);
    expect(before.terms).toMatchObject({ packageVersion: 1, yuanPerSqmMonth: '0.20' });

    const changed = { yuanPerSqmMonth: '9.99', name: '涨价', services: [{ code: 'maintenance', level: '不保证' }], cycle: 'year' };
    expect((await update(id, '"1"', changed)).status).toBe(200);
    await asFirm(`POST ${of(id, '/withdraw')}`);
    expect(await world.order(placed.body.id)).toEqual(before);
    await world.accept(placed.body.id);
    expect((await world.order(placed.body.id)).terms).toEqual(before.terms);
    expect((await order(id, { packageVersion: 1 }, world.compound, key)).body).toEqual(placed.body);
    await withdrawOrder(placed.body.id);
  });

  it('is not what a committee orders that saw the one before', async () => {
    const { id } = await create();
    await update(id, '"1"', { yuanPerSqmMonth: '0.90' });
    expect(await order(id, { packageVersion: 1 })).toMatchObject({ status: 409, body: { code: 'package_changed' } });
    const placed = await order(id, { packageVersion: 2 });
    expect(placed.status).toBe(201);
    expect((await world.order(placed.body.id)).terms).toMatchObject({ packageVersion: 2, yuanPerSqmMonth: '0.90' });
    await withdrawOrder(placed.body.id);
  });
});

describe('areas served', () => {
  it('are the compounds and communities named: menu, quote, order and the next firm’s packages go by them', async () => {
    const near = await create({ serves: { compounds: [world.compound.id] } });
    expect(near.serves).toEqual({ compounds: [world.compound.id] });
    expect(await menu()).toContain(near.id);
    expect(await menu(second)).not.toContain(near.id);
    expect(await world.api(`GET /v1/compounds/${second.id}/quotes/${near.id}`, { token: second.committee })).toMatchObject({
      status: 409,
      body: { code: 'package_not_served' },
    });
    expect(await order(near.id, {}, second)).toMatchObject({ status: 409, body: { code: 'package_not_served' } });

    const other = await world.newFirm('另一家物业');
    const theirs = await world.newPackage(other.key);
    const lost = await order(theirs.id, {}, second);
    await withdrawOrder(lost.body.id, second);
    const next = `/v1/compounds/${second.id}/orders/${lost.body.id}`;
    const offers = async () =>
      (await world.must(`GET ${next}/next`, { token: second.committee })).packages.map(
        ({ package: one }: { package: { id: string } }) => one.id,
      );
    expect(await offers()).not.toContain(near.id);
    expect(await world.api(`POST ${next}/next`, { token: second.committee, body: { packageId: near.id, trialMonths: 1 } })).toMatchObject({
      status: 409,
      body: { code: 'package_not_served' },
    });

    await update(near.id, '"1"', { serves: { communities: [world.community] } });
    expect(await menu(second)).toContain(near.id);
    expect(await offers()).toContain(near.id);
  });

  it('may shrink after an order was placed, whose repetition is answered as at first', async () => {
    const { id } = await create({ serves: { compounds: [second.id] } });
    const key = freshKey();
    const placed = await order(id, {}, second, key);
    await update(id, '"1"', { serves: { compounds: [world.compound.id] } });
    expect((await order(id, {}, second, key)).body).toEqual(placed.body);
    expect(await order(id, {}, second)).toMatchObject({ body: { code: 'package_not_served' } });
    await withdrawOrder(placed.body.id, second);
  });

  it('are of this street: what is not is named with its place', async () => {
    const serves = {
      communities: [world.community, elsewhere.id],
      compounds: [elsewhere.compound, second.id, `${second.id.slice(0, -1)}${second.id.endsWith('0') ? '1' : '0'}`],
    };
    const { id } = await create();
    for (const answer of [await asFirm('POST /v1/firm/packages', { body: terms({ serves }) }), await update(id, '"1"', { serves })]) {
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
      expect(answer.body.errors.map(({ path }: { path: string }) => path)).toEqual([
        '/body/serves/communities/1',
        '/body/serves/compounds/0',
        '/body/serves/compounds/2',
      ]);
    }
    for (const wrong of [{}, { communities: [] }, { compounds: [second.id, second.id] }, { compounds: 'all' }])
      expect((await asFirm('POST /v1/firm/packages', { body: terms({ serves: wrong }) })).status).toBe(400);
  });

  it('are no matter of the committee’s: the menu shows neither them nor the firm’s own number', async () => {
    const { id } = await create({ serves: { compounds: [second.id] }, externalId: 'GEHEIM' });
    const text = JSON.stringify(await world.must(`GET /v1/compounds/${second.id}/menu`, { token: second.committee }));
    expect(text).toContain(id);
    expect(text).not.toContain('GEHEIM');
    expect(text).not.toContain('serves');
  });
});

it('keeps another firm’s packages out of reach', async () => {
  const other = await world.newFirm('第三家物业');
  const { id } = await create();
  const absent = `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`;
  for (const [token, packageId] of [
    [other.key, id],
    [world.firm.key, absent],
  ] as const) {
    const asks = [
      world.api(`GET ${of(packageId)}`, { token }),
      world.api(`GET ${of(packageId, '/versions')}`, { token }),
      world.api(`PUT ${of(packageId)}`, { token, body: terms(), headers: { 'if-match': '"1"' } }),
      world.api(`POST ${of(packageId, '/publish')}`, { token }),
      world.api(`POST ${of(packageId, '/withdraw')}`, { token }),
    ];
    for (const answer of await Promise.all(asks)) expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
  }
});

it('keeps a line of the audit trail for each version', async () => {
  const { id } = await create({ state: 'draft' });
  await asFirm(`POST ${of(id, '/publish')}`);
  await update(id, '"2"');
  await asFirm(`POST ${of(id, '/withdraw')}`);
  await world.host.settle();
  const { rows } = await world.must('GET /v1/street/audit?month=2026-11&limit=100', { token: world.street });
  expect(rows.filter(({ subject }: { subject: string }) => subject === id).map(({ type }: { type: string }) => type)).toEqual(
    expect.arrayContaining(['package.drafted', 'package.published', 'package.updated', 'package.withdrawn']),
  );
});
