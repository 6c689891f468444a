import { createHash } from 'node:crypto';

/** Crockford's base32 in lower case: no i, l, o, u, so an id can be read out over the telephone. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

const base32 = (bytes: Uint8Array, length: number): string => {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5 && text.length < length) {
      bits -= 5;
      text += ALPHABET[(value >> bits) & 31];
    }
  }
  return text;
};

const STREET = 8;
const OWN = 10;

/** The part of an id after its prefix. */
export const idBody = (id: string): string => id.slice(id.indexOf('_') + 1);

/** A hash of parts that cannot run together, as `length` base32 characters. */
export const derivedBody = (length: number, ...parts: string[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:${part}`);
  return base32(hash.digest(), length);
};

/**
 * The id of something created under a parent, derived from who asks and with which Idempotency-Key, so that a repeated
 * request lands on the same item. The parent's body is the id's beginning: an id carries its tenant, a store finds the
 * partition from it, and another tenant's id is told apart without a read (docs/decisions/0003).
 */
export const childId = (prefix: string, parentId: string, ...source: string[]): string =>
  `${prefix}_${idBody(parentId)}${derivedBody(OWN, prefix, parentId, ...source)}`;

export const streetIdFrom = (...source: string[]): string => `str_${derivedBody(STREET, ...source)}`;

/** The street that a compound, firm, package or order belongs to, read from its id. */
export const streetOf = (id: string): string => `str_${idBody(id).slice(0, STREET)}`;

/** The compound of an order, read from its id. */
export const compoundOf = (orderId: string): string => `cmp_${idBody(orderId).slice(0, STREET + OWN)}`;

/** The order of a vote, read from its id. */
export const orderOf = (voteId: string): string => `ord_${idBody(voteId).slice(0, STREET + OWN + OWN)}`;

/** The payment of a refund, read from its id. */
export const paymentOf = (refundId: string): string => `pay_${idBody(refundId).slice(0, STREET + OWN + OWN)}`;

/** The firm of a package, API key or webhook endpoint, read from its id. */
export const firmOf = (id: string): string => `frm_${idBody(id).slice(0, STREET + OWN)}`;

/** Ten base32 characters for an instant, which sort as instants do. */
const timeBody = (at: string): string => {
  let rest = Date.parse(at);
  let text = '';
  for (let place = 0; place < 10; place += 1) {
    text = `${ALPHABET[rest % 32]}${text}`;
    rest = Math.floor(rest / 32);
  }
  return text;
};

/** An id that sorts by an instant; `source` tells apart what falls on the same. Without a source: where the ids of that instant begin. */
export const timedId = (prefix: string, at: string, ...source: string[]): string =>
  `${prefix}_${timeBody(at)}${source.length > 0 ? derivedBody(16, ...source) : ''}`;

/** SHA-256 of a value's JSON, for telling whether a repeated request carries the same body. */
export const bodyHash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url');
