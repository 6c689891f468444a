import type { LookupAddress, lookup } from 'node:dns';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, it } from 'vitest';
import { webhookSecret } from '#shared/platform/secret-tokens.ts';
import { type WebhookMessage, type WebhookSettings, webhookClient } from '#shared/platform/webhooks/webhook-client.ts';

const secrets = [1, 2].map((number) => webhookSecret('key', 'whe_1', number));
let server: Server | undefined;
afterEach(async () => {
  if (!server) return;
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
  server = undefined;
});

const serve = async (listener: RequestListener): Promise<string> => {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks?a=1`;
};
const post = async (url: string, more: Partial<WebhookMessage> = {}, settings: Partial<WebhookSettings> = {}) => {
  const connection = webhookClient({ targets: 'public-or-loopback', ...settings }).connect();
  try {
    return await connection.post({ url, id: 'evt_1', body: '{"type":"order.placed","n":"先用"}', secrets, ...more });
  } finally {
    connection.close();
  }
};

describe('a message', () => {
  it('is posted with the headers of Standard Webhooks, one signature for each secret', async () => {
    let seen: { headers: Record<string, string>; text: string; url?: string; method?: string } | undefined;
    const url = await serve(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      seen = {
        headers: request.headers as Record<string, string>,
        text: Buffer.concat(chunks).toString(),
        url: request.url,
        method: request.method,
      };
      response.writeHead(202).end('谢谢');
    });
    expect(await post(url)).toMatchObject({ status: 202, text: '谢谢', ms: expect.any(Number) });
    expect(seen).toMatchObject({
      method: 'POST',
      url: '/hooks?a=1',
      headers: { 'webhook-id': 'evt_1', 'content-type': 'application/json; charset=utf-8' },
    });
    for (const secret of secrets) expect(new Webhook(secret).verify(seen?.text ?? '', seen?.headers ?? {})).toMatchObject({ n: '先用' });
    expect(() => new Webhook(webhookSecret('other', 'whe_1', 1)).verify(seen?.text ?? '', seen?.headers ?? {})).toThrow();
  });

  it.each([
    [{ 'retry-after': '120' }, 120],
    [{ 'retry-after': new Date(Date.now() + 3600_000).toUTCString() }, 3600],
    [{ 'retry-after': 'soon' }, undefined],
    [{}, undefined],
  ])('is told when to come again by %j', async (headers, seconds) => {
    const url = await serve((_request, response) => response.writeHead(503, headers).end());
    const { retryAfterSeconds } = await post(url);
    if (seconds === undefined) expect(retryAfterSeconds).toBeUndefined();
    else expect(Math.abs((retryAfterSeconds ?? 0) - seconds)).toBeLessThanOrEqual(2);
  });

  it('follows no redirect', async () => {
    let asked = 0;
    const url = await serve((_request, response) => {
      asked += 1;
      response.writeHead(302, { location: '/other' }).end();
    });
    expect(await post(url)).toMatchObject({ status: 302 });
    expect(asked).toBe(1);
  });

  it.each([
    ['never answers', () => undefined],
    ['begins an answer and never ends it', (response: { write(text: string): void }) => response.write('x')],
  ])('is given up in time by an endpoint that %s', async (_what, answer) => {
    const url = await serve((_request, response) => answer(response as never));
    expect(await post(url, {}, { timeoutMs: 100 })).toMatchObject({ fault: 'timeout' });
  });

  it('reads no more of an answer than it must', async () => {
    let sent = 0;
    const url = await serve((_request, response) => {
      response.writeHead(200);
      const pour = () => {
        while (!response.destroyed && response.write(Buffer.alloc(64 * 1024, 'x'))) sent += 64;
        if (!response.destroyed) response.once('drain', pour);
      };
      pour();
    });
    const { status, text } = await post(url);
    expect(status).toBe(200);
    expect(text).toBe('x'.repeat(2_048));
    expect(sent).toBeLessThan(16 * 1024);
  });

  it('that finds nobody says so', async () => {
    const url = await serve(() => undefined);
    await new Promise((closed) => server?.close(closed));
    server = undefined;
    expect(await post(url)).toMatchObject({ fault: 'no_connection' });
    const noName = ((_h: string, _o: unknown, done: (error: Error, found: LookupAddress[]) => void) =>
      done(Object.assign(new Error(), { code: 'ENOTFOUND' }), [])) as unknown as typeof lookup;
    expect(await post('https://firm.example/', {}, { resolve: noName })).toMatchObject({ fault: 'no_address' });
  });
});

describe('on AWS', () => {
  const toLoopback = ((_h: string, _o: unknown, done: (error: null, found: LookupAddress[]) => void) =>
    done(null, [{ address: '127.0.0.1', family: 4 }])) as unknown as typeof lookup;

  it('nothing is sent to an address that is not public, whichever way it is written or found', async () => {
    let connections = 0;
    const url = await serve(() => undefined);
    server?.on('connection', () => {
      connections += 1;
    });
    const { port } = new URL(url);
    for (const target of [
      url,
      `https://127.0.0.1:${port}/`,
      `https://2130706433:${port}/`,
      `https://[::ffff:127.0.0.1]:${port}/`,
      `https://firm.example:${port}/`,
    ])
      expect(await post(target, {}, { targets: 'public', resolve: toLoopback }), target).toMatchObject({ fault: 'address_refused' });
    expect(connections).toBe(0);
    expect(await webhookClient({ targets: 'public', resolve: toLoopback }).check('https://firm.example/')).toBe('address');
  });
});
