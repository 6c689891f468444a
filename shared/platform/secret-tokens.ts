import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { idBody } from './ids.ts';

/**
 * Tokens that need no storage: derived from the installation's secret `tokenKey`, one sub-key per purpose (HKDF-SHA-256).
 * Whoever reads the tables learns no token; whoever prints links again gets the same ones (docs/decisions/0005).
 */
const subKey = (tokenKey: string, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', tokenKey, '', `xianyong/${purpose}`, 32));

const mac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

export type HouseholdClaims = { compoundId: string; unit: string; linkVersion: number };

/** The bearer token of a household's link: who it is for in the clear, authenticated with 128 bits. */
export const householdToken = (tokenKey: string, claims: HouseholdClaims): string => {
  const payload = Buffer.from(`${idBody(claims.compoundId)}.${claims.linkVersion}.${claims.unit}`).toString('base64url');
  return `hl_${payload}.${mac(subKey(tokenKey, 'household-link'), payload).subarray(0, 16).toString('base64url')}`;
};

/** The claims of a genuine token; undefined for anything else. Whether it is revoked, its unit knows. */
export const readHouseholdToken = (tokenKey: string, token: string): HouseholdClaims | undefined => {
  const match = /^hl_([\w-]{1,300})\.([\w-]{22})$/.exec(token);
  if (!match) return undefined;
  const [, payload = '', signature = ''] = match;
  const expected = mac(subKey(tokenKey, 'household-link'), payload).subarray(0, 16);
  // As text: the last character of base64url carries spare bits, so several texts would decode to the same bytes.
  if (!sameHash(signature, expected.toString('base64url'))) return undefined;
  const [compound = '', version = '', ...unit] = Buffer.from(payload, 'base64url').toString().split('.');
  return { compoundId: `cmp_${compound}`, linkVersion: Number(version), unit: unit.join('.') };
};

/**
 * A firm's API key. The secret half follows from the server's secret *and* the request's Idempotency-Key (which is kept nowhere), so a
 * repeated request gets the same key although only its hash is stored.
 */
export const apiKeySecret = (tokenKey: string, keyId: string, idempotencyKey: string): string =>
  `pk_live_${idBody(keyId)}_${mac(subKey(tokenKey, 'firm-key'), `${keyId}|${idempotencyKey}`).toString('base64url')}`;

/** The id of the key that a secret claims to be. */
export const apiKeyIdOf = (secret: string): string | undefined => {
  const match = /^pk_live_([0-9a-z]{28})_[\w-]{43}$/.exec(secret);
  return match ? `key_${match[1]}` : undefined;
};

export const apiKeyHash = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

export const sameHash = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
