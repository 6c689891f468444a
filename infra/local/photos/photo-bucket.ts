import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { photoHeaders } from '#infra/photo-serving.ts';
import { MAX_PHOTO_BYTES } from '#shared/contract/schemas/photo.ts';
import type { Clock } from '#shared/platform/clock.ts';
import type { PhotoBucket } from '#shared/platform/photos/photos.ts';
import { readBody } from '../http/request-body.ts';
import type { PhotoFiles } from './photo-files.ts';
import { type S3Fault, signatureFault } from './signature-check.ts';

const NAME = 'photos';
const OBJECT = /^\/((?:uploads|photos)\/pho_[0-9a-hjkmnp-tv-z]{38})$/;
const ACCESS_KEY = 'AKIALOCALHOST0000000';

const refuse = (response: ServerResponse, { status, code, message }: S3Fault) => {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`);
};
const absent: S3Fault = { status: 404, code: 'NoSuchKey', message: 'The specified key does not exist.' };

/**
 * Stands where the photo bucket stands on AWS, on the host's own address: takes what is put by a signed url, copies what is kept, shows it.
 * It checks signatures, time, size and checksum as S3 does, and shows photos with the headers that CloudFront would put on them.
 */
export const localPhotoBucket = ({ url, tokenKey, clock, files }: { url: string; tokenKey: string; clock: Clock; files: PhotoFiles }) => {
  const secretAccessKey = createHash('sha256').update(`photos ${tokenKey}`).digest('base64');
  const credentials = async () => ({ accessKeyId: ACCESS_KEY, secretAccessKey });
  const bucket: PhotoBucket = { name: NAME, region: 'local', origin: url, credentials, shownAt: url, clock };

  const copy = async (key: string, source: string, response: ServerResponse) => {
    const from = OBJECT.exec(source.slice(`/${NAME}`.length))?.[1];
    const object = from && (await files.get(from));
    if (!object) return refuse(response, absent);
    await files.put(key, object);
    response.writeHead(200, { 'content-type': 'application/xml' }).end('<CopyObjectResult></CopyObjectResult>');
  };

  const put = async (key: string, request: IncomingMessage, response: ServerResponse) => {
    const bytes = await readBody(request, MAX_PHOTO_BYTES);
    if (!bytes) return refuse(response, { status: 400, code: 'EntityTooLarge', message: 'Your proposed upload is too large.' });
    if (createHash('sha256').update(bytes).digest('base64') !== request.headers['x-amz-checksum-sha256'])
      return refuse(response, {
        status: 400,
        code: 'BadDigest',
        message: 'The SHA256 you specified did not match the calculated checksum.',
      });
    await files.put(key, { type: String(request.headers['content-type']), bytes });
    response.writeHead(200).end();
  };

  const show = async (key: string, request: IncomingMessage, response: ServerResponse) => {
    const object = await files.get(key);
    if (!object) return refuse(response, absent);
    response.writeHead(200, { ...photoHeaders, 'content-type': object.type, 'content-length': object.bytes.length });
    response.end(request.method === 'HEAD' ? undefined : object.bytes);
  };

  return {
    bucket,
    /** @returns false when the path is none of the bucket's */
    serve: async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
      const key = OBJECT.exec((request.url ?? '').split('?')[0] ?? '')?.[1];
      if (!key) return false;
      // CloudFront names the bucket as host, whatever the browser calls us; whoever uploads comes to the bucket itself.
      const host = request.method === 'GET' ? new URL(url).host : (request.headers.host ?? '');
      const fault = signatureFault(request, { host, accessKeyId: ACCESS_KEY, secretAccessKey, now: clock.now() });
      const source = request.headers['x-amz-copy-source'];
      if (fault) refuse(response, fault);
      else if (request.method === 'PUT')
        await (source ? copy(key, decodeURIComponent(String(source)), response) : put(key, request, response));
      else if (request.method === 'GET' || request.method === 'HEAD') await show(key, request, response);
      else refuse(response, { status: 405, code: 'MethodNotAllowed', message: 'The specified method is not allowed.' });
      return true;
    },
  };
};
