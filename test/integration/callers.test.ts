import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staffTokens } from '#shared/platform/callers/staff-tokens.ts';
import { newStreet, type StreetWorld, startWorld } from '../street-world.ts';

let world: StreetWorld;
beforeAll(async () => {
  world = await startWorld({ accounts: ['chen', 'sun', 'qian'] });
});
afterAll(() => world.stop());

const wait = (seconds: number) => world.host.clock.moveTo(new Date(Date.parse(world.host.clock.now()) + seconds * 1000).toISOString());

describe('staff', () => {
  const issuer = { issuer: 'https://issuer.example', audience: 'api', jwksUri: 'https://issuer.example/jwks' };
  const now = new Date('2026-11-23T01:00:00Z');
  const seconds = (offset: number) => Math.floor(now.getTime() / 1000) + offset;
  const sign = async (change: { alg?: string; typ?: string; claims?: object; exp?: number; iat?: number; foreign?: boolean } = {}) => {
    const { publicKey, privateKey } = await generateKeyPair('RS256');
    const own = await generateKeyPair('RS256');
    const tokens = staffTokens(issuer, createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256' }] }));
    const key = change.alg === 'HS256' ? new TextEncoder().encode('x'.repeat(32)) : change.foreign ? own.privateKey : privateKey;
    const token = await new SignJWT({ iss: issuer.issuer, aud: issuer.audience, sub: 'liu', ...change.claims })
      .setProtectedHeader({ alg: change.alg ?? 'RS256', kid: 'k', typ: change.typ ?? 'at+jwt' })
      .setIssuedAt(change.iat ?? seconds(-60))
      .setExpirationTime(change.exp ?? seconds(600))
      .sign(key);
    return tokens.verify(token, now.toISOString());
  };

  it('are known by access tokens of the issuer, in its form or Cognito’s', async () => {
    expect(await sign()).toEqual({ account: 'liu' });
    expect(await sign({ typ: 'JWT', claims: { token_use: 'access', client_id: 'api', aud: undefined } })).toEqual({ account: 'liu' });
  });

  it.each([
    ['expired', { exp: seconds(-10) }],
    ['older than fifteen minutes although not expired', { iat: seconds(-1_000) }],
    ['of another issuer', { claims: { iss: 'https://evil.example' } }],
    ['for another audience', { claims: { aud: 'other' } }],
    ['an id token', { typ: 'JWT' }],
    ['a Cognito id token', { typ: 'JWT', claims: { token_use: 'id' } }],
    ['signed with a shared secret', { alg: 'HS256' }],
    ['signed by another key', { foreign: true }],
    ['without a subject', { claims: { sub: undefined } }],
  ])('are refused with a token that is %s', async (_name, change) => {
    await expect(sign(change)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('are not called unknown when the issuer’s keys cannot be had', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const token = await new SignJWT({ iss: issuer.issuer, aud: 'api', sub: 'liu' })
      .setProtectedHeader({ alg: 'RS256', kid: 'k', typ: 'at+jwt' })
      .setIssuedAt()
      .setExpirationTime('10m')
      .sign(privateKey);
    const tokens = staffTokens({ ...issuer, jwksUri: `${world.host.url}/no/such/keys` });
    await expect(tokens.verify(token, new Date().toISOString())).rejects.toMatchObject({ code: 'busy' });
    const gone = staffTokens({ ...issuer, jwksUri: 'http://127.0.0.1:1/jwks' });
    await expect(gone.verify(token, new Date().toISOString())).rejects.toMatchObject({ code: 'busy' });
  });

  it('act for the party they name when several would do, and every entry names it', async () => {
    const second = await world.must('POST /v1/street/parties', {
      token: world.street,
      body: { kind: 'community_committee', name: '社区党委', communityId: world.community },
    });
    await world.must(`POST /v1/street/parties/${second.id}/members`, { token: world.street, body: { account: 'wang', name: '王书记' } });
    wait(11);
    const path = `POST /v1/compounds/${world.compound.id}/orders`;
    const body = { packageId: world.offer.id };
    const ambiguous = await world.api(path, { token: world.compound.committee, body });
    expect(ambiguous).toMatchObject({ status: 400, body: { code: 'party_ambiguous' } });
    expect(ambiguous.body.detail).toContain(second.id);
    expect(
      await world.api(path, { token: world.compound.committee, body, headers: { 'x-party': 'pty_0123456789abcdefgh' } }),
    ).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    const order = await world.must(path, { token: world.compound.committee, body, headers: { 'x-party': second.id } });
    const { history } = await world.must(`GET /v1/compounds/${world.compound.id}/orders/${order.id}`, {
      token: world.compound.committee,
      headers: { 'x-party': second.id },
    });
    expect(history[0].actor).toEqual({
      party: { id: second.id, kind: 'community_committee', name: '社区党委' },
      person: { id: 'wang', name: '王书记' },
    });
    const { rows } = await world.must(`GET /v1/street/compounds/${world.compound.id}/parties`, { token: world.street });
    expect(rows.map(({ kind }: { kind: string }) => kind)).toEqual([
      'street_party_committee',
      'community_committee',
      'owners_committee',
      'firm',
    ]);
  });

  it('of the other parties of a compound may look and not act', async () => {
    const group = await world.must('POST /v1/street/parties', {
      token: world.street,
      body: { kind: 'residents_group', name: '议事会', compoundId: world.compound.id },
    });
    await world.must(`POST /v1/street/parties/${group.id}/members`, { token: world.street, body: { account: 'qian', name: '钱大妈' } });
    const token = await world.host.tokenFor('qian');
    expect((await world.api(`GET /v1/compounds/${world.compound.id}/menu`, { token })).status).toBe(200);
    expect((await world.api(`GET /v1/compounds/${world.compound.id}/roll`, { token })).body.code).toBe('forbidden');
    expect(
      (await world.api(`POST /v1/compounds/${world.compound.id}/orders`, { token, body: { packageId: world.offer.id } })).body.code,
    ).toBe('forbidden');
  });

  it('refuses a party in the wrong place', async () => {
    const post = (body: object) => world.api('POST /v1/street/parties', { token: world.street, body });
    expect((await post({ kind: 'owners_committee', name: '无处', communityId: world.community })).body.errors).toHaveLength(2);
    expect((await post({ kind: 'community_committee', name: '无处', communityId: 'com_0123456789abcdefgh' })).status).toBe(404);
  });
});

describe('streets', () => {
  it('do not see each other', async () => {
    await newStreet(world.host, '纬北路街道', 'sun');
    const token = await world.host.tokenFor('sun');
    for (const list of ['communities', 'compounds', 'firms', 'services', 'audit'])
      expect((await world.must(`GET /v1/street/${list}`, { token })).rows).toEqual(list === 'audit' ? expect.any(Array) : []);
    expect((await world.must('GET /v1/street', { token })).name).toBe('纬北路街道');
    for (const path of [`compounds/${world.compound.id}/parties`, `compounds/${world.compound.id}/collection-rate?period=2027-Q1`])
      expect((await world.api(`GET /v1/street/${path}`, { token })).status).toBe(404);
    expect((await world.api('POST /v1/street/compounds', { token, body: { communityId: world.community, name: '越界院' } })).status).toBe(
      404,
    );
    expect((await world.api(`POST /v1/street/firms/${world.firm.id}/keys`, { token, body: { name: '越界' } })).status).toBe(404);
  });
});

describe('firms', () => {
  it('have at most two valid keys, and a revoked one stops within the time the answer names', async () => {
    const firm = await world.newFirm('换钥匙物业');
    const keys = `/v1/street/firms/${firm.id}/keys`;
    const second = await world.must(`POST ${keys}`, { token: world.street, body: { name: '第二把' } });
    expect(await world.api(`POST ${keys}`, { token: world.street, body: { name: '第三把' } })).toMatchObject({
      status: 409,
      body: { code: 'too_many_keys' },
    });
    for (const token of [firm.key, second.secret]) expect((await world.api('GET /v1/firm/services', { token })).status).toBe(200);

    const revoked = await world.must(`POST ${keys}/${firm.keyId}/revoke`, { token: world.street }, 200);
    expect(await world.must(`POST ${keys}/${firm.keyId}/revoke`, { token: world.street }, 200)).toEqual(revoked);
    world.host.clock.moveTo(revoked.stopsBy);
    expect((await world.api('GET /v1/firm/services', { token: firm.key })).body.code).toBe('key_revoked');
    expect((await world.api('GET /v1/firm/services', { token: second.secret })).status).toBe(200);
    expect((await world.must(`POST ${keys}`, { token: world.street, body: { name: '第三把' } })).secret).toMatch(/^pk_test_/);
  });

  it('see their own orders alone', async () => {
    const firm = await world.newFirm('旁观物业');
    expect((await world.must('GET /v1/firm/orders', { token: firm.key })).rows).toEqual([]);
    expect((await world.must('GET /v1/firm/packages', { token: firm.key })).rows).toEqual([]);
    expect((await world.must('GET /v1/firm/packages', { token: world.firm.key })).rows).toHaveLength(1);
    expect((await world.api(`POST /v1/firm/packages/${world.offer.id}/withdraw`, { token: firm.key })).status).toBe(404);
  });

  it('offer services of the catalogue alone', async () => {
    const body = { name: '游泳', services: [{ code: 'swimming', level: '每日' }], yuanPerSqmMonth: '1', trialMonths: [1] };
    expect(await world.api('POST /v1/firm/packages', { token: world.firm.key, body })).toMatchObject({
      status: 404,
      body: { detail: expect.stringContaining('swimming') },
    });
    for (const yuanPerSqmMonth of ['0', '-1', '0.12345', '1e3', '1001', '１'])
      expect((await world.api('POST /v1/firm/packages', { token: world.firm.key, body: { ...body, yuanPerSqmMonth } })).status).toBe(400);
  });
});

describe('households', () => {
  it('with a renewed link are told that the old one no longer works, and what they sent is kept', async () => {
    const { unit, token } = world.compound.links[3] ?? { unit: '', token: '' };
    expect((await world.api('GET /v1/household', { token })).status).toBe(200);
    const renewed = await world.must(
      `POST /v1/compounds/${world.compound.id}/units/${unit}/link/renew`,
      { token: world.compound.committee, headers: { 'x-party': world.compound.party } },
      200,
    );
    const old = await world.api('GET /v1/household', { token, headers: { 'accept-language': 'en' } });
    expect(old).toMatchObject({ status: 401, body: { code: 'link_revoked' } });
    expect((await world.must('GET /v1/household', { token: renewed.token })).unit).toBe(unit);
    expect((await world.api('GET /v1/household', { token: world.compound.links[4]?.token })).status).toBe(200);
  });
});
