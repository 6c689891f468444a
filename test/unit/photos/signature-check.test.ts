import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { signatureFault } from '#infra/local/photos/signature-check.ts';

/** The examples of S3's own description of Signature Version 4. */
const AWS = {
  host: 'examplebucket.s3.amazonaws.com',
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  now: '2013-05-24T00:00:01.000Z',
};
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

const asked = (method: string, url: string, headers: Record<string, string> = {}) =>
  ({ method, url, headers: { host: AWS.host, ...headers } }) as unknown as IncomingMessage;
const SIGNED_URL =
  '/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404';
const SIGNED_HEADERS = {
  range: 'bytes=0-9',
  'x-amz-content-sha256': EMPTY,
  'x-amz-date': '20130524T000000Z',
  authorization:
    'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
};

describe('a signature', () => {
  it('is good where S3’s description says so: in a url, in a header', () => {
    expect(signatureFault(asked('GET', SIGNED_URL), AWS)).toBeUndefined();
    expect(signatureFault(asked('GET', '/test.txt', SIGNED_HEADERS), AWS)).toBeUndefined();
  });

  it('is of one method, path, query, host, header and key', () => {
    const code = (request: IncomingMessage, more = {}) => signatureFault(request, { ...AWS, ...more })?.code;
    expect(code(asked('PUT', SIGNED_URL))).toBe('SignatureDoesNotMatch');
    expect(code(asked('GET', SIGNED_URL.replace('test.txt', 'other.txt')))).toBe('SignatureDoesNotMatch');
    expect(code(asked('GET', SIGNED_URL.replace('86400', '86401')))).toBe('SignatureDoesNotMatch');
    expect(code(asked('GET', `${SIGNED_URL}&versionId=1`))).toBe('SignatureDoesNotMatch');
    expect(code(asked('GET', SIGNED_URL), { host: 'another.s3.amazonaws.com' })).toBe('SignatureDoesNotMatch');
    expect(code(asked('GET', SIGNED_URL), { secretAccessKey: 'another' })).toBe('SignatureDoesNotMatch');
    expect(code(asked('GET', SIGNED_URL), { accessKeyId: 'another' })).toBe('InvalidAccessKeyId');
    expect(code(asked('GET', '/test.txt', { ...SIGNED_HEADERS, range: 'bytes=0-99' }))).toBe('SignatureDoesNotMatch');
    expect(code(asked('GET', '/test.txt', { ...SIGNED_HEADERS, 'x-amz-acl': 'public-read' }))).toBe('AccessDenied');
    expect(code(asked('GET', '/test.txt'))).toBe('AccessDenied');
  });

  it('works for as long as it says, and not before', () => {
    const at = (now: string) => signatureFault(asked('GET', SIGNED_URL), { ...AWS, now })?.message;
    expect(at('2013-05-24T23:59:59.000Z')).toBeUndefined();
    expect(at('2013-05-25T00:00:00.000Z')).toBe('Request has expired');
    expect(at('2013-05-23T23:00:00.000Z')).toBe('Request has expired');
    const byHeader = (now: string) => signatureFault(asked('GET', '/test.txt', SIGNED_HEADERS), { ...AWS, now })?.code;
    expect(byHeader('2013-05-24T00:15:00.000Z')).toBeUndefined();
    expect(byHeader('2013-05-24T00:15:01.000Z')).toBe('RequestTimeTooSkewed');
  });
});
