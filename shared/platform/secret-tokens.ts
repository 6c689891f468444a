import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { idBody } from './ids.ts';
import type { Mode } from './installation.ts';

/**
 * Tokens that need no storage: derived from the installation's secret `tokenKey`, one sub-key per purpose (HKDF-SHA-256).
 * Whoever reads the tables learns no token; whoever prints links again gets the same ones (docs/decisions/0005).
 */
const subKey = (tokenKey: string, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', tokenKey, '', `xianyong/${purpose}`, 32));

const mac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** Kinds of printed links by the prefix of their tokens, each with its purpose: a household's link is not its owner's. */
const LINK_PURPOSES = { hl: 'household-link', ol: 'owner-link' } as const;
type LinkKind = keyof typeof LINK_PURPOSES;
type LinkClaims = { compoundId: string; linkVersion: number; holder: string };

/** The bearer token of a link: who it is for in the clear, authenticated with 128 bits. */
const linkToken = (tokenKey: string, kind: LinkKind, { compoundId, linkVersion, holder }: LinkClaims): string => {
  const payload = Buffer.from(`${idBody(compoundId)}.${linkVersion}.${holder}`).toString('base64url');
  return `${kind}_${payload}.${linkMac(tokenKey, kind, payload)}`;
};

const linkMac = (tokenKey: string, kind: LinkKind, payload: string): string =>
  mac(subKey(tokenKey, LINK_PURPOSES[kind]), payload).subarray(0, 16).toString('base64url');

const readLinkToken = (tokenKey: string, kind: LinkKind, token: string): LinkClaims | undefined => {
  const match = /^(\w\w)_([\w-]{1,300})\.([\w-]{22})$/.exec(token);
  if (match?.[1] !== kind) return undefined;
  const [, , payload = '', signature = ''] = match;
  // As text: the last character of base64url carries spare bits, so several texts would decode to the same bytes.
  if (!sameHash(signature, linkMac(tokenKey, kind, payload))) return undefined;
  const [compound = '', version = '', ...holder] = Buffer.from(payload, 'base64url').toString().split('.');
  return { compoundId: `cmp_${compound}`, linkVersion: Number(version), holder: holder.join('.') };
};

export type HouseholdClaims = { compoundId: string; unit: string; linkVersion: number };
export type OwnerClaims = { compoundId: string; ownerId: string; linkVersion: number };

/** The token of a household's link: it rates and sees bills. */
export const householdToken = (tokenKey: string, { compoundId, unit, linkVersion }: HouseholdClaims): string =>
  linkToken(tokenKey, 'hl', { compoundId, linkVersion, holder: unit });

/** The claims of a genuine household's token; undefined for anything else. Whether it is revoked, its unit knows. */
export const readHouseholdToken = (tokenKey: string, token: string): HouseholdClaims | undefined => {
  const claims = readLinkToken(tokenKey, 'hl', token);
  return claims && { compoundId: claims.compoundId, unit: claims.holder, linkVersion: claims.linkVersion };
};

/** The token of an owner's link: it votes and objects, for all units of the owner. */
export const ownerToken = (tokenKey: string, { compoundId, ownerId, linkVersion }: OwnerClaims): string =>
  linkToken(tokenKey, 'ol', { compoundId, linkVersion, holder: idBody(ownerId) });

/** The claims of a genuine owner's token; undefined for anything else. Whether it is revoked, its owner knows. */
export const readOwnerToken = (tokenKey: string, token: string): OwnerClaims | undefined => {
  const claims = readLinkToken(tokenKey, 'ol', token);
  return claims && { compoundId: claims.compoundId, ownerId: `own_${claims.holder}`, linkVersion: claims.linkVersion };
};

/** What an owner's place on the roll of a vote is hashed with; known to this owner alone. */
export const voterSalt = (tokenKey: string, vote: string, ownerId: string): string =>
  mac(subKey(tokenKey, 'voter-salt'), `${vote}|${ownerId}`).subarray(0, 16).toString('base64url');

/** What a ballot is hashed with: a repeated request finds its own salt, and nobody can guess it from the choice. */
export const ballotSalt = (tokenKey: string, voteId: string, ownerId: string, key: string): string =>
  mac(subKey(tokenKey, 'ballot-salt'), `${voteId}|${ownerId}|${key}`).subarray(0, 16).toString('base64url');

/** What an erased name is known by when an old file brings it back: nobody who has the tables alone can try names against it. */
export const nameFingerprint = (tokenKey: string, compoundId: string, name: string): string =>
  mac(subKey(tokenKey, 'erased-name'), `${compoundId}|${name}`).subarray(0, 16).toString('base64url');

/**
 * A firm's API key. The secret half follows from the server's secret *and* the request's Idempotency-Key (which is kept nowhere), so a
 * repeated request gets the same key although only its hash is stored.
 */
export const apiKeySecret = (tokenKey: string, mode: Mode, keyId: string, idempotencyKey: string): string =>
  `pk_${mode}_${idBody(keyId)}_${mac(subKey(tokenKey, 'firm-key'), `${keyId}|${idempotencyKey}`).toString('base64url')}`;

/** What a secret claims to be: the id of a key, of an installation of which kind. */
export const readApiKey = (secret: string): { mode: Mode; keyId: string } | undefined => {
  const match = /^pk_(live|test)_([0-9a-z]{28})_[\w-]{43}$/.exec(secret);
  return match ? { mode: match[1] as Mode, keyId: `key_${match[2]}` } : undefined;
};

export const apiKeyHash = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

export const sameHash = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/**
 * A secret that signs a firm's webhooks, as Standard Webhooks writes it. It follows from the endpoint and the secret's number, so it is stored
 * nowhere.
 */
export const webhookSecret = (tokenKey: string, endpointId: string, number: number): string =>
  `whsec_${mac(subKey(tokenKey, 'webhook-secret'), `${endpointId}|${number}`).toString('base64')}`;
