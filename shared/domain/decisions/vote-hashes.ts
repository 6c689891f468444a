import { createHash } from 'node:crypto';
import type { Choice } from './tally.ts';

/** Browsers have it as well: an owner counts a published vote again on the own page. */
const utf8 = new TextEncoder();

/**
 * Hashes that bind a vote (docs/decisions/0019): SHA-256 over parts that cannot run together (each is preceded by its length in bytes and a
 * colon), as base64url. `vote` names order and round, so a hash of one vote means nothing in another.
 */
export const hashOf = (...parts: (string | number)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${utf8.encode(String(part)).length}:${part}`);
  return hash.digest('base64url');
};

export const voteName = (orderId: string, round: number): string => `${orderId}/${round}`;

/** An owner in the published roll: known to whoever holds the salt, that is the owner alone. */
export const ownerRef = (vote: string, salt: string): string => hashOf('owner', vote, salt);

/** The receipt: the ballot's salted hash. It says nothing of the choice without the salt. */
export const receiptOf = (vote: string, salt: string, choice: Choice): string => hashOf('ballot', vote, salt, choice);

/** One of the parts into which a ballot's area is split for publication. */
export type AreaPart = { hash: string; choice: Choice; areaDm2: number };
const PARTS = 4;

/**
 * Splits a ballot's area by chance that only the salt knows. The published parts of all ballots sum up to the tally of areas, and since
 * nobody else can tell which belong together, an owner whose area is the only one of its size is not given away by it.
 */
export const areaParts = (vote: string, salt: string, choice: Choice, areaDm2: number): AreaPart[] => {
  const chance = createHash('sha256').update(`split|${vote}|${salt}`).digest();
  const cuts = Array.from({ length: PARTS - 1 }, (_, n) => Number(chance.readBigUInt64BE(n * 8) % BigInt(areaDm2 + 1))).sort(
    (a, b) => a - b,
  );
  return [...cuts, areaDm2]
    .map((cut, n) => cut - (n === 0 ? 0 : (cuts[n - 1] as number)))
    .map((part, n) => ({ hash: hashOf('area', vote, salt, n, choice, part), choice, areaDm2: part }))
    .filter(({ areaDm2: part }) => part > 0);
};
