import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { FIRM_SCOPES, type FirmScope } from '#shared/contract/firm-scopes.ts';
import { allRoutes, type RouteRow } from '#shared/contract/routes.ts';
import { addDays, addMonths, localDateOf, startOfDay } from '#shared/domain/calendar/local-date.ts';
import { freshKey } from '../api-client.ts';
import { cutter } from '../cut-off.ts';
import { expectOneEffect } from '../repeated-requests.ts';
import { type StreetWorld, startWorld } from '../street-world.ts';
import { dumpTables } from '../table-dump.ts';

const faults = {};
const cut = cutter(faults);
let world: StreetWorld;
beforeAll(async () => {
  world = await startWorld({ faults });
});
afterAll(() => world.stop());

const now = () => world.host.clock.now();
const inSeconds = (seconds: number) => new Date(Date.parse(now()) + seconds * 1_000).toISOString();
const wait = (seconds: number) => world.host.clock.moveTo(inSeconds(seconds));
const list = async (token: string) => (await world.must('GET /v1/firm/keys', { token })).rows as { id: string; state: string }[];
/** A key of the world's firm with few scopes; the one before it goes. */
const keyWith = async (scopes: FirmScope[]) => {
  const firm = await world.newFirm('少权物业');
  const made = await world.must('POST /v1/firm/keys', { token: firm.key, body: { name: '少权', scopes } });
  return { firm, key: made.secret as string, keyId: made.id as string };
};

describe('keys', () => {
  it('are made by the firm, shown once, listed with all but the secret, and revoked', async () => {
    const firm = await world.newFirm('自管物业');
    const expiresAt = inSeconds(86_400 * 30);
    const made = await world.must('POST /v1/firm/keys', {
      token: firm.key,
      body: { name: '看单', scopes: ['orders:read', 'keys:read'], expiresAt },
    });
    expect(made).toEqual({
      id: expect.stringMatching(/^key_/),
      name: '看单',
      secret: expect.stringMatching(/^pk_test_/),
      scopes: ['orders:read', 'keys:read'],
      expiresAt,
    });
    expect((await world.api('GET /v1/firm/orders', { token: made.secret })).status).toBe(200);
    const rows = await list(made.secret);
    expect(rows).toHaveLength(2);
    expect(rows.find(({ id }) => id === firm.keyId)).toEqual({
      id: firm.keyId,
      name: 'first key / 首个密钥',
      state: 'valid',
      scopes: [...FIRM_SCOPES],
      createdAt: expect.any(String),
      lastUsedAt: expect.stringMatching(/:00\.000Z$/),
      current: false,
    });
    expect(rows.find(({ id }) => id === made.id)).toMatchObject({ name: '看单', expiresAt, current: true });
    expect(JSON.stringify(rows)).not.toContain(made.secret.slice(-43));

    const revoked = await world.must(`POST /v1/firm/keys/${made.id}/revoke`, { token: firm.key }, 200);
    expect(revoked).toEqual({ id: made.id, revokedAt: expect.any(String), stopsBy: expect.any(String) });
    wait(11);
    expect((await list(firm.key)).find(({ id }) => id === made.id)).toMatchObject({ state: 'revoked', revokedAt: revoked.revokedAt });
    const { rows: trail } = await (async () => {
      await world.host.settle();
      return world.must('GET /v1/street/audit', { token: world.street });
    })();
    expect(trail.filter(({ subject }: { subject: string }) => subject === made.id)).toMatchObject([
      { type: 'key.revoked', actor: { party: { id: firm.id }, person: { id: firm.keyId } } },
      { type: 'key.issued', actor: { party: { id: firm.id }, person: { id: firm.keyId } } },
    ]);
  });

  it('show the minute in which they were used last', async () => {
    const firm = await world.newFirm('用钥匙物业');
    const other = await world.must('POST /v1/firm/keys', { token: firm.key, body: { name: '闲置' } });
    const at = (rows: { id: string; lastUsedAt?: string }[], id: string) => rows.find((row) => row.id === id)?.lastUsedAt;
    expect(at(await list(firm.key), other.id)).toBeUndefined();
    wait(3_600);
    await world.must('GET /v1/firm/orders', { token: other.secret });
    const minute = `${now().slice(0, 16)}:00.000Z`;
    wait(120);
    expect(at(await list(firm.key), other.id)).toBe(minute);
  });

  it('are two at a time; one that has expired or was revoked has no place', async () => {
    const firm = await world.newFirm('两把物业');
    const make = (body: object = {}) => world.api('POST /v1/firm/keys', { token: firm.key, body: { name: '又一把', ...body } });
    const short = (await make({ expiresAt: inSeconds(600) })).body;
    expect(await make()).toMatchObject({ status: 409, body: { code: 'too_many_keys' } });
    wait(601);
    const [one, two] = await Promise.all([make(), make()]);
    expect([one.status, two.status].sort()).toEqual([201, 409]);
    const made = [one, two].find(({ status }) => status === 201)?.body;
    expect((await list(firm.key)).map(({ id, state }) => [id, state]).sort()).toEqual(
      [
        [firm.keyId, 'valid'],
        [short.id, 'expired'],
        [made.id, 'valid'],
      ].sort(),
    );
    await world.must(`POST /v1/firm/keys/${made.id}/revoke`, { token: firm.key }, 200);
    expect((await make()).status).toBe(201);
    expect(await make()).toMatchObject({ status: 409 });
    // A key that expired and is revoked afterwards takes no place with it.
    await world.must(`POST /v1/firm/keys/${short.id}/revoke`, { token: firm.key }, 200);
    expect(await make()).toMatchObject({ status: 409 });
  });

  it('end within two years, and not before they begin', async () => {
    const firm = await world.newFirm('到期物业');
    const latest = startOfDay(addDays(addMonths(localDateOf(now()), 24), 1));
    const make = (expiresAt: string, key?: string) =>
      world.api('POST /v1/firm/keys', { token: firm.key, body: { name: '到期', expiresAt }, key });
    for (const expiresAt of [inSeconds(-1), new Date(Date.parse(latest) + 1).toISOString(), '2099-01-01T00:00:00Z'])
      expect(await make(expiresAt)).toMatchObject({ status: 409, body: { code: 'key_expiry_out_of_range' } });
    const key = freshKey();
    const soon = inSeconds(60);
    const made = await make(soon, key);
    expect(made.status).toBe(201);
    wait(61);
    expect(await make(soon, key), 'a repetition after its end').toMatchObject({ status: 201, body: made.body });
    expect(await world.api('GET /v1/firm/orders', { token: made.body.secret })).toMatchObject({
      status: 401,
      body: { code: 'key_expired', detail: expect.stringContaining(soon) },
    });
    expect((await world.api('GET /v1/firm/orders', { token: `${made.body.secret.slice(0, -3)}xxx` })).body.code).toBe('unauthenticated');
    expect((await make(latest)).status).toBe(201);
  });

  it('tell whoever shows the right secret that it was revoked, and nobody else', async () => {
    const firm = await world.newFirm('撤销物业');
    const { stopsBy, revokedAt } = await world.must(`POST /v1/firm/keys/${firm.keyId}/revoke`, { token: firm.key }, 200);
    world.host.clock.moveTo(stopsBy);
    const refused = await world.api('GET /v1/firm/orders', { token: firm.key, headers: { 'accept-language': 'en' } });
    expect(refused).toMatchObject({ status: 401, body: { code: 'key_revoked', detail: expect.stringContaining(revokedAt) } });
    expect(refused.headers.get('www-authenticate')).toBe('Bearer');
    expect((await world.api('GET /v1/firm/orders', { token: `${firm.key.slice(0, -3)}xxx` })).body.code).toBe('unauthenticated');
    const next = await world.must(`POST /v1/street/firms/${firm.id}/keys`, { token: world.street, body: { name: '补发' } });
    expect((await world.api('GET /v1/firm/orders', { token: next.secret })).status).toBe(200);
  });

  it('of a live installation are sent there', async () => {
    const live = world.firm.key.replace('pk_test_', 'pk_live_');
    expect(await world.api('GET /v1/firm/orders', { token: live, headers: { 'accept-language': 'en' } })).toMatchObject({
      status: 401,
      body: { code: 'wrong_mode_key', detail: expect.stringContaining('the live installation') },
    });
  });

  it('of another firm can be neither seen nor revoked', async () => {
    const firm = await world.newFirm('邻家物业');
    expect((await list(firm.key)).map(({ id }) => id)).toEqual([firm.keyId]);
    expect((await world.api(`POST /v1/firm/keys/${world.firm.keyId}/revoke`, { token: firm.key })).body.code).toBe('not_found');
    expect((await world.api(`POST /v1/firm/keys/${firm.keyId.slice(0, -1)}0/revoke`, { token: firm.key })).body.code).toBe('not_found');
  });

  it('can be chosen by the street too, with scopes and an end', async () => {
    const firm = await world.newFirm('街道发钥物业');
    const body = { name: '只看', scopes: ['orders:read'], expiresAt: inSeconds(900) };
    const made = await world.must(`POST /v1/street/firms/${firm.id}/keys`, { token: world.street, body });
    expect(made).toMatchObject({ scopes: ['orders:read'], expiresAt: body.expiresAt });
    expect((await world.api('GET /v1/firm/packages', { token: made.secret })).body.code).toBe('scope_missing');
  });
});

describe('making a key', () => {
  it('has one effect however often it is asked, and not another’s under the same Idempotency-Key', async () => {
    const firm = await world.newFirm('重复物业');
    await expectOneEffect(world, { line: 'POST /v1/firm/keys', token: firm.key, body: { name: '一把' }, other: { name: '另一把' } });
    const mine = (await list(firm.key)).find(({ id }) => id !== firm.keyId)?.id;
    await world.must(`POST /v1/firm/keys/${mine}/revoke`, { token: firm.key }, 200);
    const few = await world.must('POST /v1/firm/keys', {
      token: firm.key,
      body: { name: '少', scopes: ['keys:write'] },
      key: 'same-key-0',
    });
    await world.must(`POST /v1/firm/keys/${firm.keyId}/revoke`, { token: few.secret }, 200);
    const again = await world.must('POST /v1/firm/keys', {
      token: few.secret,
      body: { name: '少', scopes: ['keys:write'] },
      key: 'same-key-0',
    });
    expect(again.id).not.toBe(few.id);
  });

  it('gives no scope that the asking key lacks, and those of the asking key unless told', async () => {
    const { key } = await keyWith(['orders:read', 'keys:read', 'keys:write']);
    const make = (body: object) => world.api('POST /v1/firm/keys', { token: key, body: { name: '更多', ...body } });
    const stored = await dumpTables(world.host);
    expect(await make({ scopes: ['orders:read', 'orders:write', 'money:read'] })).toMatchObject({
      status: 403,
      body: { code: 'scope_missing', detail: expect.stringContaining('orders:write, money:read') },
    });
    expect(await dumpTables(world.host)).toBe(stored);
    const [first] = (await list(key)).filter(({ state }) => state === 'valid').map(({ id }) => id);
    const own = (await world.must('GET /v1/firm/keys', { token: key })).rows.find(({ current }: { current: boolean }) => current);
    await world.must(
      `POST /v1/firm/keys/${first === own.id ? (await list(key)).find(({ id }) => id !== own.id)?.id : first}/revoke`,
      { token: key },
      200,
    );
    expect((await make({})).body.scopes).toEqual(own.scopes);
  });

  it.each(['before', 'after'] as const)('and revoking one, cut off %s any call, are completed by repetition', async (when) => {
    for (let n = 0; n < 8; n += 1) {
      const firm = await world.newFirm(`断线物业${when}${n}`);
      const ask = { token: firm.key, body: { name: '断线' }, key: freshKey() };
      wait(61);
      await cut(n, when, () => world.api('POST /v1/firm/keys', ask));
      const made = await world.must('POST /v1/firm/keys', ask);
      expect(await list(firm.key)).toHaveLength(2);
      const revoke = { token: firm.key, key: freshKey() };
      wait(61);
      const calls = await cut(n, when, () => world.api(`POST /v1/firm/keys/${made.id}/revoke`, revoke));
      await world.must(`POST /v1/firm/keys/${made.id}/revoke`, revoke, 200);
      expect((await list(firm.key)).map(({ state }) => state).sort()).toEqual(['revoked', 'valid']);
      expect((await world.api('POST /v1/firm/keys', { token: firm.key, body: { name: '新' } })).status).toBe(201);
      if (calls <= n) break;
    }
  });
});

describe('scopes', () => {
  const firmRoutes = allRoutes.filter(({ audience }) => audience === 'firm');
  /** Well-formed and nobody's: who may not ask is told so before anything is looked up. */
  const pathOf = ({ path, params }: RouteRow) =>
    path.replace(/\{(\w+)\}/g, (_, name: string) => String((params?.shape[name] as z.ZodType | undefined)?.meta()?.examples?.[0] ?? 'x-1'));
  const keys = new Map<FirmScope, string>();
  beforeAll(async () => {
    for (const scope of FIRM_SCOPES) {
      const { key } = await keyWith(FIRM_SCOPES.filter((one) => one !== scope));
      keys.set(scope, key);
    }
  });

  it.each(firmRoutes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s is refused to a key without its scope',
    async (_, route) => {
      const scope = route.scope as FirmScope;
      const answer = await world.api(`${route.method} ${pathOf(route)}`, { token: keys.get(scope), headers: { 'accept-language': 'en' } });
      expect(answer).toMatchObject({ status: 403, body: { code: 'scope_missing', detail: expect.stringContaining(scope) } });
      expect(answer.headers.get('ratelimit')).toMatch(/^"key";r=\d+;t=\d+$/);
    },
  );
});
