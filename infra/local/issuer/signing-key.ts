import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { StateStore } from '../state-file.ts';

/** The sign-in service's own keys: made once per data directory, so a restart does not sign anybody out. */
export const signingKey = (state: StateStore) => {
  const kept = state.get('signingKey');
  if (kept) return kept;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...(privateKey.export({ format: 'jwk' }) as JsonWebKey), kid: randomBytes(8).toString('hex'), alg: 'RS256', use: 'sig' };
  state.set('signingKey', key);
  return key;
};

export const cookieKey = (state: StateStore): string => {
  const kept = state.get('cookieKey') ?? randomBytes(32).toString('base64url');
  state.set('cookieKey', kept);
  return kept;
};
