import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { createClient, everyRow, must } from '../../../clients/typescript/src/client.ts';
import { verifyWebhook } from '../../../clients/typescript/src/webhooks.ts';

type Answer = { status: number; body?: unknown; headers?: Record<string, string> } | 'no network';

/** A client against answers that are given one after the other, and what it sent and how long it waited. */
const against = (...answers: Answer[]) => withKey('pk_test_key', ...answers);
const withKey = (key: string | string[], ...answers: Answer[]) => {
  const sent: Request[] = [];
  const waited: number[] = [];
  const client = createClient({
    url: 'https://api.example/',
    key,
    language: 'en',
    fetch: async (input) => {
      sent.push(input as Request);
      const answer = answers[Math.min(sent.length, answers.length) - 1] as Answer;
      if (answer === 'no network') throw new TypeError('fetch failed');
      return new Response(JSON.stringify(answer.body ?? {}), {
        status: answer.status,
        headers: { 'content-type': 'application/json', ...answer.headers },
      });
    },
    retry: {
      random: () => 1,
      wait: async (ms) => {
        waited.push(ms);
      },
    },
  });
  return { client, sent, waited };
};
const accept = { params: { path: { orderId: 'ord_0123456789abcdefghjkmnpqrstv' } }, body: { startDate: '2026-12-01' } };

describe('the client', () => {
  it('sends key, language and, with a POST, an Idempotency-Key', async () => {
    const { client, sent } = against({ status: 200 });
    await client.POST('/v1/firm/orders/{orderId}/accept', accept);
    expect(sent[0]?.url).toBe('https://api.example/v1/firm/orders/ord_0123456789abcdefghjkmnpqrstv/accept');
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer pk_test_key');
    expect(sent[0]?.headers.get('accept-language')).toBe('en');
    expect(sent[0]?.headers.get('idempotency-key')).toMatch(/^[\w-]{36}$/);
    await client.GET('/v1/firm/packages');
    expect(sent[1]?.headers.has('idempotency-key')).toBe(false);
  });

  it('keeps a key that it was given', async () => {
    const { client, sent } = against({ status: 200 });
    await client.POST('/v1/firm/orders/{orderId}/accept', {
      ...accept,
      params: { ...accept.params, header: { 'Idempotency-Key': 'accept-order-17' } },
    });
    expect(sent[0]?.headers.get('idempotency-key')).toBe('accept-order-17');
  });

  it('tries again what failed in passing, under the same key, with the same body', async () => {
    const { client, sent, waited } = against(
      'no network',
      { status: 503 },
      { status: 429, headers: { 'retry-after': '7' } },
      { status: 200 },
    );
    expect((await client.POST('/v1/firm/orders/{orderId}/accept', accept)).response.status).toBe(200);
    expect(new Set(sent.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1);
    expect(await Promise.all(sent.map((request) => request.text()))).toEqual(Array(4).fill('{"startDate":"2026-12-01"}'));
    expect(waited).toEqual([250, 500, 7_000]);
  });

  it('gives up after its tries, and does not try again what is refused', async () => {
    const busy = against({ status: 503 });
    expect((await busy.client.GET('/v1/firm/packages')).response.status).toBe(503);
    expect(busy.sent).toHaveLength(5);
    const refused = against({ status: 409 });
    await refused.client.POST('/v1/firm/orders/{orderId}/accept', accept);
    expect(refused.sent).toHaveLength(1);
  });

  it('goes on with its next key once one has expired, and stays with it', async () => {
    const { client, sent } = withKey(['old', 'new'], { status: 401 }, { status: 200 });
    expect((await client.POST('/v1/firm/orders/{orderId}/accept', accept)).response.status).toBe(200);
    await client.GET('/v1/firm/packages');
    expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer old', 'Bearer new', 'Bearer new']);
    expect(sent[0]?.headers.get('idempotency-key')).toBe(sent[1]?.headers.get('idempotency-key'));
    const one = against({ status: 401 });
    expect((await one.client.GET('/v1/firm/packages')).response.status).toBe(401);
  });

  it('throws a problem with its code', async () => {
    const problem = {
      type: 'urn:xianyong:error:not_found',
      title: 'Not found',
      status: 404,
      detail: 'Gone.',
      code: 'not_found',
      requestId: 'r',
    };
    const { client } = against({ status: 404, body: problem });
    await expect(must(client.GET('/v1/firm/packages'))).rejects.toMatchObject({ code: 'not_found', status: 404, problem });
  });

  it('walks through all pages of a list', async () => {
    const pages = [{ rows: [1, 2], nextCursor: 'b' }, { rows: [3] }];
    const asked: (string | undefined)[] = [];
    const rows = [];
    for await (const row of everyRow(async (cursor) => pages[asked.push(cursor) - 1] ?? { rows: [] })) rows.push(row);
    expect(rows).toEqual([1, 2, 3]);
    expect(asked).toEqual([undefined, 'b']);
  });
});

describe('a webhook', () => {
  const [old, young, other] = ['b2xk', 'eW91bmc=', 'b3RoZXI='].map((secret) => `whsec_${secret}`) as [string, string, string];
  const body = JSON.stringify({ id: 'evt_1', type: 'order.placed' });
  const signed = (secret: string, at = new Date()) => ({
    'Webhook-Id': 'msg_1',
    'Webhook-Timestamp': String(Math.floor(at.getTime() / 1_000)),
    'Webhook-Signature': new Webhook(secret).sign('msg_1', at, body),
  });

  it('is known by either of two secrets, as text or bytes', () => {
    expect(verifyWebhook(body, signed(old), [young, old])).toMatchObject({ type: 'order.placed' });
    expect(verifyWebhook(new TextEncoder().encode(body), signed(young), [young, old])).toMatchObject({ id: 'evt_1' });
  });

  it('is refused when another secret signed it, when it was changed, and when it is old', () => {
    expect(() => verifyWebhook(body, signed(other), [young, old])).toThrow();
    expect(() => verifyWebhook(body.replace('placed', 'accepted'), signed(old), old)).toThrow();
    expect(() => verifyWebhook(body, signed(old, new Date(Date.now() - 600_000)), old)).toThrow();
  });
});
