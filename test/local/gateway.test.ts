import { request } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Host } from '#infra/local/host.ts';
import { hostForFile } from './host-for-test.ts';

/** Answers with the event it was given. */
const echo = () => async (event: unknown) => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(event),
});

let host: Host;
beforeAll(async () => {
  host = await hostForFile({
    replaced: {
      firm: echo,
      'firm-packages': echo,
      roll: echo,
      document: echo,
      street: () => async () => {
        throw new Error('a bug');
      },
      reports: () => async () => ({ plain: 'result' }),
      cash: () => async () => ({
        statusCode: 201,
        cookies: ['a=1', 'b=2'],
        body: Buffer.from('页').toString('base64'),
        isBase64Encoded: true,
      }),
    },
  });
});
const eventOf = async (path: string, init?: RequestInit) =>
  (await (await fetch(`${host.url}${path}`, init)).json()) as APIGatewayProxyEventV2;

describe('events of the gateway', () => {
  it('carry route key, decoded path, parameters and the request’s circumstances', async () => {
    const event = await eventOf('/v1/compounds/cmp_0123456789abcdefgh/units/3-2-501%E4%B8%9C/link/renew', {
      method: 'POST',
      headers: { 'X-Party': 'pty_1' },
    });
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'POST /v1/compounds/{compoundId}/units/{unit}/link/renew',
      rawPath: '/v1/compounds/cmp_0123456789abcdefgh/units/3-2-501东/link/renew',
      rawQueryString: '',
      pathParameters: { compoundId: 'cmp_0123456789abcdefgh', unit: '3-2-501东' },
      headers: { 'x-party': 'pty_1' },
      isBase64Encoded: false,
      requestContext: {
        http: { method: 'POST', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1' },
        stage: '$default',
        routeKey: 'POST /v1/compounds/{compoundId}/units/{unit}/link/renew',
        time: expect.stringMatching(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/),
        timeEpoch: expect.any(Number),
        requestId: expect.any(String),
      },
    });
    for (const absent of ['body', 'cookies', 'queryStringParameters']) expect(event).not.toHaveProperty(absent);
  });

  it('join what comes several times with commas, and keep cookies apart', async () => {
    const event = await new Promise<APIGatewayProxyEventV2>((resolve, reject) => {
      const headers = { 'X-Several': ['one', 'two'], cookie: 'a=1; b=2' };
      request(`${host.url}/v1/firm/orders?state=placed&state=declined&x=%E4%BD%A0+b&y`, { headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => resolve(JSON.parse(text)));
      })
        .on('error', reject)
        .end();
    });
    expect(event.rawQueryString).toBe('state=placed&state=declined&x=%E4%BD%A0+b&y');
    expect(event.queryStringParameters).toEqual({ state: 'placed,declined', x: '你 b', y: '' });
    expect(event.headers['x-several']).toBe('one,two');
    expect(event.headers).not.toHaveProperty('cookie');
    expect(event.cookies).toEqual(['a=1', 'b=2']);
  });

  it.each([
    ['application/json', false],
    ['application/json; charset=utf-8', false],
    ['text/csv', false],
    ['application/xml', false],
    ['application/javascript', false],
    ['application/octet-stream', true],
    ['application/problem+json', true],
  ])('give a body of %s as base64: %s', async (type, base64) => {
    const event = await eventOf('/v1/firm/packages', { method: 'POST', headers: { 'content-type': type }, body: '{"名":1}' });
    expect(event.isBase64Encoded).toBe(base64);
    expect(Buffer.from(event.body ?? '', base64 ? 'base64' : 'utf8').toString()).toBe('{"名":1}');
  });

  it('leave bytes as they are', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, n) => n);
    const event = await eventOf('/v1/compounds/cmp_0123456789abcdefgh/roll', {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: bytes,
    });
    expect(Buffer.from(event.body ?? '', 'base64')).toEqual(Buffer.from(bytes));
  });
});

describe('what the gateway does by itself', () => {
  it.each([
    ['GET', '/v1/nothing'],
    ['DELETE', '/v1/firm/orders'],
    ['OPTIONS', '/v1/firm/orders'],
    ['GET', '/v1/firm/orders/'],
    ['GET', '/v1/firm//orders'],
    ['GET', '/elsewhere'],
  ])('sends %s %s, which no route matches, to $default', async (method, path) => {
    expect(await eventOf(path, { method })).toMatchObject({
      routeKey: '$default',
      requestContext: { routeKey: '$default', http: { method } },
    });
  });

  it('sends HEAD to $default and answers without a body', async () => {
    const response = await fetch(`${host.url}/v1/firm/orders`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it('refuses more than 10 MB, said or not said beforehand', async () => {
    const large = Buffer.alloc(10 * 1024 * 1024 + 1, 32);
    const response = await fetch(`${host.url}/v1/firm/packages`, { method: 'POST', body: large });
    expect([response.status, await response.json()]).toEqual([413, { message: 'Request Entity Too Large' }]);
  });

  it('takes 10 MB', async () => {
    const response = await fetch(`${host.url}/v1/firm/packages`, {
      method: 'POST',
      body: Buffer.alloc(10 * 1024 * 1024, 32),
      headers: { 'content-type': 'text/plain' },
    });
    expect(response.status).toBe(200);
    await response.arrayBuffer();
  });

  it('tells nothing of what a function throws', async () => {
    const response = await fetch(`${host.url}/v1/street`);
    expect([response.status, await response.json()]).toEqual([500, { message: 'Internal Server Error' }]);
  });

  it('refuses a path that is not properly encoded', async () => {
    expect((await fetch(`${host.url}/v1/firm/orders/%E4%BD`)).status).toBe(400);
  });

  it('takes a result without a status for the body of a 200', async () => {
    const response = await fetch(`${host.url}/v1/street/collection-rates?period=2027-Q1`);
    expect([response.status, response.headers.get('content-type'), await response.json()]).toEqual([
      200,
      'application/json',
      { plain: 'result' },
    ]);
  });

  it('sends status, cookies and decoded bytes', async () => {
    const response = await fetch(`${host.url}/v1/compounds/cmp_0123456789abcdefgh/receipts/1`, { method: 'PUT' });
    expect([response.status, response.headers.getSetCookie(), await response.text()]).toEqual([201, ['a=1', 'b=2'], '页']);
  });

  it('tells a function how much time it has', async () => {
    let remaining = 0;
    const timed = await hostForFile({
      replaced: {
        firm: () => async (_event, context) => {
          remaining = context.getRemainingTimeInMillis();
          return { statusCode: 204 };
        },
      },
    });
    expect((await fetch(`${timed.url}/v1/firm/orders`)).status).toBe(204);
    expect(remaining).toBeGreaterThan(9_000);
    expect(remaining).toBeLessThanOrEqual(10_000);
  });
});
