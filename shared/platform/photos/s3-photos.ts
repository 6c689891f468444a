import { Sha256 } from '@smithy/core/checksum';
import { HttpRequest } from '@smithy/core/protocols';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { SignatureV4 } from '@smithy/signature-v4';
import { sendSigned } from '../signed-request.ts';
import { type PhotoBucket, type Photos, UPLOAD_SECONDS } from './photos.ts';

/** Urls are signed as of the last full quarter of an hour, so that a browser that asks again gets one that it has the picture of. */
const VIEW_STEP_MS = 15 * 60_000;
const VIEW_SECONDS = 30 * 60;

const CHECKSUM = 'x-amz-checksum-sha256';
/** Of a url: whoever uses it has the bytes, we do not. */
const UNSIGNED = { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' };

const ATTEMPTS = 3;
const http = { requestTimeout: 5_000, connectionTimeout: 1_000, throwOnRequestTimeout: true };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const isFault = ({ text }: { text: string }): boolean => text.includes('<Error>');

const encoded = (query: HttpRequest['query']): string =>
  Object.entries(query)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&');
const secondsLater = (instant: string | number, seconds: number): string =>
  new Date(new Date(instant).getTime() + seconds * 1_000).toISOString();

/**
 * Photos in an S3 bucket: urls signed here, and the copy that keeps a photo. The bucket's own client would take a third of a bundle for this
 * one operation.
 */
export const s3Photos = (bucket: PhotoBucket): Photos => {
  const { protocol, hostname, port, host } = new URL(bucket.origin);
  const signer = new SignatureV4({
    service: 's3',
    region: bucket.region,
    credentials: bucket.credentials,
    sha256: Sha256,
    uriEscapePath: false,
  });
  const connection = new NodeHttpHandler(http);
  const requestOf = (method: string, path: string, headers: Record<string, string>) =>
    new HttpRequest({ method, protocol, hostname, port: port ? Number(port) : undefined, path, headers: { host, ...headers } });

  const ask = async (method: string, path: string, headers: Record<string, string> = {}): Promise<{ status: number; text: string }> => {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await sendSigned(signer, connection, requestOf(method, path, headers), new Date(bucket.clock.now())).catch(
        (error: Error) => ({ status: 503, text: error.name }),
      );
      // A copy that fails on its way is answered with a 200 that holds an error.
      const isPassing = answer.status >= 500 || answer.status === 429 || (answer.status === 200 && isFault(answer));
      if (!isPassing || attempt === ATTEMPTS) return answer;
      await pause(Math.random() * 100 * 2 ** attempt);
    }
  };

  return {
    now: bucket.clock.now,

    uploadFor: async ({ id, contentType, bytes, sha256 }, signedAt) => {
      const headers = { 'content-type': contentType, [CHECKSUM]: sha256 };
      const signed = await signer.presign(
        requestOf('PUT', `/uploads/${id}`, { ...UNSIGNED, ...headers, 'content-length': String(bytes) }),
        {
          expiresIn: UPLOAD_SECONDS,
          signingDate: new Date(signedAt),
          // As a header the checksum is checked against what arrives.
          unhoistableHeaders: new Set([CHECKSUM]),
        },
      );
      return {
        method: 'PUT',
        url: `${bucket.origin}${signed.path}?${encoded(signed.query ?? {})}`,
        headers,
        expiresAt: secondsLater(signedAt, UPLOAD_SECONDS),
      };
    },

    keep: async (id) => {
      const copied = await ask('PUT', `/photos/${id}`, { 'x-amz-copy-source': `/${bucket.name}/uploads/${id}` });
      if (copied.status === 200 && !isFault(copied)) return true;
      if (copied.status !== 404) throw new Error(`photo not kept: ${copied.status} ${/<Code>(\w+)</.exec(copied.text)?.[1] ?? ''}`);
      // What was uploaded is gone after a while; a photo that another visit named before is still kept.
      const kept = await ask('HEAD', `/photos/${id}`);
      if (kept.status !== 200 && kept.status !== 404) throw new Error(`photo not found or not: ${kept.status}`);
      return kept.status === 200;
    },

    viewUrl: async (id) => {
      const signedAt = Math.floor(Date.parse(bucket.clock.now()) / VIEW_STEP_MS) * VIEW_STEP_MS;
      const signed = await signer.presign(requestOf('GET', `/photos/${id}`, UNSIGNED), {
        expiresIn: VIEW_SECONDS,
        signingDate: new Date(signedAt),
      });
      return { url: `${bucket.shownAt}${signed.path}?${encoded(signed.query ?? {})}`, expiresAt: secondsLater(signedAt, VIEW_SECONDS) };
    },
  };
};
