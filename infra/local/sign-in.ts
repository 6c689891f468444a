import { createHash, randomBytes } from 'node:crypto';
import { CLIENT_ID, MOUNT, redirectUris } from './issuer/issuer.ts';

/** Tokens are taken from the cache until so long before they expire. */
const SPARE_MS = 60_000;

export type SignedIn = { token: string; expiresAt: string };

/** Walks through redirects as a browser would: keeps cookies, stops at the redirect URI. */
const walk = async (start: string, stopAt: string, account: string): Promise<URL> => {
  const cookies = new Map<string, string>();
  let url = new URL(start);
  let form: URLSearchParams | undefined;
  for (let step = 0; step < 10; step += 1) {
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      body: form,
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value) cookies.set(name, value);
      else cookies.delete(name);
    }
    const location = response.headers.get('location');
    await response.arrayBuffer();
    if (location) {
      url = new URL(location, url);
      form = undefined;
      if (url.href.startsWith(stopAt)) return url;
    } else if (response.status === 200 && !form) form = new URLSearchParams({ account });
    else throw new Error(`sign-in stopped at ${url.pathname} with ${response.status}`);
  }
  throw new Error('sign-in does not come to an end');
};

/** Signs a person in by authorization code and PKCE over HTTP, as the browser does. */
export const signIn = async (url: string, account: string): Promise<SignedIn> => {
  const verifier = randomBytes(32).toString('base64url');
  const [redirectUri = ''] = redirectUris(url);
  const state = randomBytes(16).toString('base64url');
  const query = new URLSearchParams({
    client_id: CLIENT_ID,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid profile',
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const back = await walk(`${url}${MOUNT}/authorize?${query}`, redirectUri, account);
  const code = back.searchParams.get('code');
  if (!code || back.searchParams.get('state') !== state)
    throw new Error(`${account} cannot sign in: ${back.searchParams.get('error_description') ?? 'no code'}`);
  return exchangeCode(url, { code, verifier, redirectUri });
};

/** The second half of the flow: the code and the verifier that belongs to it, for a token. */
export const exchangeCode = async (
  url: string,
  { code, verifier, redirectUri }: { code: string; verifier: string; redirectUri: string },
): Promise<SignedIn> => {
  const response = await fetch(`${url}${MOUNT}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: CLIENT_ID,
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
    }),
  });
  const answer = (await response.json()) as { access_token?: string; expires_in?: number; error?: string };
  if (!answer.access_token) throw new Error(`no token: ${answer.error}`);
  return { token: answer.access_token, expiresAt: new Date(Date.now() + (answer.expires_in ?? 0) * 1_000).toISOString() };
};

/** Signs people in when first asked, and again shortly before their token expires. */
export const tokenCache = (url: string) => {
  const tokens = new Map<string, Promise<SignedIn>>();
  return async (account: string): Promise<SignedIn> => {
    const kept = await tokens.get(account);
    if (kept && Date.parse(kept.expiresAt) - SPARE_MS > Date.now()) return kept;
    const fresh = signIn(url, account);
    tokens.set(account, fresh);
    fresh.catch(() => tokens.delete(account));
    return fresh;
  };
};
