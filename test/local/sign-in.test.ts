import { createHash, randomBytes } from 'node:crypto';
import { decodeProtectedHeader } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Host } from '#infra/local/host.ts';
import { AUDIENCE, CLIENT_ID } from '#infra/local/issuer/issuer.ts';
import { exchangeCode, signIn } from '#infra/local/sign-in.ts';
import { directoryForTest, hostForFile, hostForTest } from './host-for-test.ts';

const people = ['zhang', 'wang'].map((account) => ({ account, name: account, role: { zh: '演示', en: 'demo' } }));
let host: Host;
beforeAll(async () => {
  // The product's clock is far from the machine's: tokens do not mind.
  host = await hostForFile({ people, clockAt: '2031-01-01T00:00:00.000Z' });
});
const verify = (token: string) => host.platformOf('street').staffTokens.verify(token, host.clock.now());
const authorize = (query: Record<string, string>) =>
  fetch(`${host.url}/oidc/authorize?${new URLSearchParams(query)}`, { redirect: 'manual' });
const asked = () => {
  const verifier = randomBytes(32).toString('base64url');
  return {
    verifier,
    query: {
      client_id: CLIENT_ID,
      response_type: 'code',
      redirect_uri: `${host.url}/signed-in`,
      scope: 'openid profile',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    },
  };
};

describe('sign-in', () => {
  it('gives an access token that functions accept: signed, short-lived, for this API', async () => {
    const token = await host.tokenFor('zhang');
    expect(await verify(token)).toEqual({ account: 'zhang' });
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'RS256', typ: 'at+jwt' });
    const { aud, iss, iat, exp } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    expect({ aud, iss }).toEqual({ aud: AUDIENCE, iss: `${host.url}/oidc` });
    expect(exp - iat).toBeLessThanOrEqual(15 * 60);
  });

  it('keeps people apart, and a token until it expires', async () => {
    const [zhang, wang, again] = [await host.tokenFor('zhang'), await host.tokenFor('wang'), await host.tokenFor('zhang')];
    expect(again).toBe(zhang);
    expect(await verify(wang)).toEqual({ account: 'wang' });
  });

  it('refuses a tampered token, and one of another host', async () => {
    const token = await host.tokenFor('zhang');
    await expect(verify(`${token.slice(0, -4)}AAAA`)).rejects.toMatchObject({ code: 'unauthenticated' });
    const other = await hostForTest({ people });
    await expect(verify(await other.tokenFor('zhang'))).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('refuses a code to whoever has not its verifier, and then to everybody', async () => {
    const { verifier, query } = asked();
    const first = await authorize(query);
    const cookie = first.headers
      .getSetCookie()
      .map((text) => text.split(';')[0])
      .join('; ');
    const page = `${host.url}${first.headers.get('location')}`;
    const chosen = await fetch(page, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie },
      body: new URLSearchParams({ account: 'zhang' }),
    });
    const back = await fetch(chosen.headers.get('location') ?? '', { redirect: 'manual', headers: { cookie } });
    const code = new URL(back.headers.get('location') ?? '').searchParams.get('code') ?? '';
    const redirectUri = query.redirect_uri;
    await expect(exchangeCode(host.url, { code, verifier: randomBytes(32).toString('base64url'), redirectUri })).rejects.toThrow(
      'invalid_grant',
    );
    await expect(exchangeCode(host.url, { code, verifier, redirectUri: `${host.url}/reference/oauth2-redirect.html` })).rejects.toThrow(
      'invalid_grant',
    );
    expect(await exchangeCode(host.url, { code, verifier, redirectUri })).toMatchObject({ token: expect.any(String) });
    await expect(exchangeCode(host.url, { code, verifier, redirectUri })).rejects.toThrow('invalid_grant');
  });

  it.each([
    ['a sign-in without PKCE', { code_challenge: '' }],
    ['a challenge in the clear', { code_challenge_method: 'plain' }],
    ['the implicit flow', { response_type: 'token' }],
    ['another resource', { resource: 'urn:elsewhere' }],
  ])('refuses %s', async (_what, change) => {
    const location = (await authorize({ ...asked().query, ...change })).headers.get('location') ?? '';
    // The implicit flow's answers stand behind #.
    expect(location).toMatch(/[?#&]error=(invalid_request|unsupported_response_type|unauthorized_client|invalid_target)(&|$)/);
    expect(location).not.toContain('token=');
  });

  it('sends nobody to an address that is not registered', async () => {
    const response = await authorize({ ...asked().query, redirect_uri: 'http://elsewhere.example/' });
    expect([response.status, response.headers.get('location')]).toEqual([400, null]);
  });

  it('knows nobody but the people of the demo', async () => {
    await expect(signIn(host.url, 'mallory')).rejects.toThrow('mallory cannot sign in');
  });

  it('shows people to choose from, their names escaped, in a page without scripts', async () => {
    const shown = await hostForTest({ people: [{ account: 'x', name: '<b>王</b>', role: { zh: '甲', en: 'A' } }] });
    const start = await fetch(
      `${shown.url}/oidc/authorize?${new URLSearchParams({ ...asked().query, redirect_uri: `${shown.url}/signed-in` })}`,
      { redirect: 'manual' },
    );
    const cookie = start.headers
      .getSetCookie()
      .map((text) => text.split(';')[0])
      .join('; ');
    const page = await fetch(`${shown.url}${start.headers.get('location')}`, { headers: { cookie } });
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('&#60;b&#62;王&#60;/b&#62;');
  });

  it('stays valid over a restart on the same port', async () => {
    const dataDir = directoryForTest();
    const first = await hostForTest({ people, dataDir });
    const token = await first.tokenFor('zhang');
    const port = Number(new URL(first.url).port);
    await first.stop();
    const second = await hostForTest({ people, dataDir, port });
    expect(await second.platformOf('street').staffTokens.verify(token, second.clock.now())).toEqual({ account: 'zhang' });
  });
});
