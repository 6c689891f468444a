import { createHash, randomBytes } from 'node:crypto';
import { SIGNED_IN_PATH } from '#web/shared/addresses.ts';
import type { AwsCalls } from './aws-calls.ts';
import type { Operator } from './operator.ts';

const PASSWORD = 'Rehearsal-2026-Xianyong!';
/** Tokens live a quarter of an hour. */
const FRESH_MS = 10 * 60_000;

export type Staff = {
  email(name: string): string;
  /** Invites somebody into the pool as documented. @returns the `sub` that the product knows them by */
  invite(name: string): Promise<string>;
  tokenFor(name: string): Promise<string>;
  /** Asked anew, whatever tokens there are. */
  canSignIn(name: string): Promise<boolean>;
};

/** Signs in as the console does: authorization code with PKCE, at the pool's own page and with its own client. */
export const staffOf = (endpoint: string, { cognito }: AwsCalls, operator: Operator): Staff => {
  const client = operator.knows('StaffAudience');
  const pool = operator.knows('StaffPool');
  const back = `${operator.knows('WebUrl')}${SIGNED_IN_PATH}`;
  const tokens = new Map<string, { token: string; at: number }>();
  const email = (name: string) => `${name}@street.example`;
  const form = (path: string, fields: Record<string, string>) =>
    fetch(`${endpoint}${path}`, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });

  const signIn = async (name: string): Promise<string> => {
    const verifier = randomBytes(32).toString('base64url');
    const asked = {
      client_id: client,
      redirect_uri: back,
      response_type: 'code',
      scope: 'openid',
      state: randomBytes(8).toString('hex'),
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    };
    const page = await fetch(`${endpoint}/oauth2/authorize?${new URLSearchParams(asked)}`);
    if (!page.ok) throw new Error(`the sign-in page answered ${page.status}: ${await page.text()}`);
    const returned = await form('/login', { ...asked, username: email(name), password: PASSWORD });
    const { searchParams } = new URL(returned.headers.get('location') ?? 'https://nowhere.example');
    if (searchParams.get('state') !== asked.state)
      throw new Error(`${name} could not sign in: ${returned.status} ${await returned.text()}`);
    const given = await form('/oauth2/token', {
      grant_type: 'authorization_code',
      client_id: client,
      redirect_uri: back,
      code: searchParams.get('code') ?? '',
      code_verifier: verifier,
    });
    if (!given.ok) throw new Error(`no token for ${name}: ${given.status} ${await given.text()}`);
    return ((await given.json()) as { access_token: string }).access_token;
  };

  return {
    email,
    canSignIn: (name) =>
      signIn(name).then(
        () => true,
        () => false,
      ),
    invite: async (name) => {
      const sub = await operator.does('operations.md: Add a street', { 'e-mail': email(name) });
      // The emulator's page asks for no one-time password: what a person sets at the first sign-in is set here.
      await cognito('AdminSetUserPassword', { UserPoolId: pool, Username: email(name), Password: PASSWORD, Permanent: true });
      return sub;
    },
    tokenFor: async (name) => {
      const known = tokens.get(name);
      if (known && Date.now() - known.at < FRESH_MS) return known.token;
      const token = await signIn(name);
      tokens.set(name, { token, at: Date.now() });
      return token;
    },
  };
};
