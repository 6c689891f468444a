import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** S3's code and status of a refusal. */
export type S3Fault = { status: number; code: string; message: string };

const fault = (status: number, code: string, message: string): S3Fault => ({ status, code, message });
const differs = fault(
  403,
  'SignatureDoesNotMatch',
  'The signature is of another request: check method, path, query and the signed headers.',
);

const SKEW_MS = 15 * 60_000;

const escaped = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** `20261123T010000Z` in milliseconds. */
const timeOf = (stamp: string): number => Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

/** What a signed request says of its signature: in its query (a url made beforehand), or in its header. */
const claimOf = (request: IncomingMessage, query: URLSearchParams) => {
  if (query.has('X-Amz-Signature')) {
    return {
      credential: query.get('X-Amz-Credential') ?? '',
      signedHeaders: query.get('X-Amz-SignedHeaders') ?? '',
      signature: query.get('X-Amz-Signature') ?? '',
      stamp: query.get('X-Amz-Date') ?? '',
      payload: query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD',
      seconds: Number(query.get('X-Amz-Expires')),
    };
  }
  const [, credential = '', signedHeaders = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=(\S+), SignedHeaders=(\S+), Signature=(\w+)$/.exec(request.headers.authorization ?? '') ?? [];
  const stamp = String(request.headers['x-amz-date'] ?? '');
  return {
    credential,
    signedHeaders,
    signature,
    stamp,
    payload: String(request.headers['x-amz-content-sha256'] ?? ''),
    seconds: undefined,
  };
};

/**
 * Checks AWS Signature Version 4 as S3 does, by its description and not with the signer that the product uses: method, path, query and all
 * signed headers must be those that were signed, and the time must be right.
 * @param host what the signature must be for: a proxy in front changes the header
 * @returns why the request is refused; undefined when it is good
 */
export const signatureFault = (
  request: IncomingMessage,
  { host, accessKeyId, secretAccessKey, now }: { host: string; accessKeyId: string; secretAccessKey: string; now: string },
): S3Fault | undefined => {
  const [path = '/', search = ''] = (request.url ?? '/').split('?');
  const query = new URLSearchParams(search);
  const claim = claimOf(request, query);
  if (!claim.signature) return fault(403, 'AccessDenied', 'Access Denied');
  const [keyId, day = '', region = '', service = '', end = ''] = claim.credential.split('/');
  if (keyId !== accessKeyId) return fault(403, 'InvalidAccessKeyId', 'There is no such access key.');

  const age = Date.parse(now) - timeOf(claim.stamp);
  if (claim.seconds === undefined && !(Math.abs(age) <= SKEW_MS))
    return fault(403, 'RequestTimeTooSkewed', 'The request’s time differs too much.');
  if (claim.seconds !== undefined && !(age >= -SKEW_MS && age < claim.seconds * 1_000))
    return fault(403, 'AccessDenied', 'Request has expired');

  const names = claim.signedHeaders.split(';');
  // Every header that S3 would act on must be signed.
  const unsigned = Object.keys(request.headers).find((name) => name.startsWith('x-amz-') && !names.includes(name));
  if (unsigned || !names.includes('host'))
    return fault(403, 'AccessDenied', `There were headers present which were not signed: ${unsigned ?? 'host'}`);
  const pairs = [...query].filter(([name]) => name !== 'X-Amz-Signature').map(([name, value]) => `${escaped(name)}=${escaped(value)}`);
  const canonical = [
    request.method,
    path,
    pairs.sort().join('&'),
    ...names.map((name) => `${name}:${name === 'host' ? host : String(request.headers[name] ?? '').trim()}`),
    '',
    claim.signedHeaders,
    claim.payload,
  ].join('\n');
  const toSign = [
    'AWS4-HMAC-SHA256',
    claim.stamp,
    [day, region, service, end].join('/'),
    createHash('sha256').update(canonical).digest('hex'),
  ].join('\n');
  const key = [day, region, service, end].reduce<string | Buffer>((last, part) => hmac(last, part), `AWS4${secretAccessKey}`);
  const expected = Buffer.from(hmac(key, toSign).toString('hex'));
  const given = Buffer.from(claim.signature);
  return given.length === expected.length && timingSafeEqual(given, expected) ? undefined : differs;
};
