import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import type { Credentials, StartedFirm } from '../firm-kit/kit.ts';
import type { WebhookBody } from '../webhook-receiver.ts';

type Sent = { text: string; headers: Record<string, string>; secret: string };
type FirmOrder = { state: string; moves: { move: string; dates?: { earliest: string } }[]; terms: { services: { code: string }[] } };

/** A firm's system written by hand, in parts of which each can be spoiled. */
const soundParts = {
  /** @throws where the event is not to be taken */
  verify: ({ text, headers, secret }: Sent): void => {
    new Webhook(secret).verify(text, headers);
  },
  answerTo: (_event: WebhookBody): number => 204,
  isNew: (seen: ReadonlySet<string>, id: string): boolean => !seen.has(id),
  /** The first day of the trial; undefined: leave the order alone. */
  startDate: ({ state, moves }: FirmOrder, _event: WebhookBody): string | undefined =>
    state === 'placed' ? moves.find(({ move }) => move === 'accept')?.dates?.earliest : undefined,
  keyOf: (orderId: string, _eventId: string, _attempt: number): string => `accept-${orderId}`,
  attempts: 5,
  /** In milliseconds. */
  pauseAfter: (status: number | undefined, retryAfter: number): number => (status === 429 ? retryAfter * 1_000 : 20),
  services: (codes: string[]): string[] => codes,
  keys: (keys: string[]): string[] => keys,
  listPath: '/v1/firm/orders?limit=10',
};
export type FirmParts = typeof soundParts;

const PASSING = [429, 500, 502, 503, 504];

/** @param spoiled what this firm does otherwise than a sound one */
export const startSmallFirm = async (credentials: Credentials, spoiled: Partial<FirmParts> = {}): Promise<StartedFirm> => {
  const parts = { ...soundParts, ...spoiled };
  const { XIANYONG_URL: url, XIANYONG_WEBHOOK_SECRETS: secret } = credentials;
  const keys = parts.keys(credentials.XIANYONG_KEYS.split(','));
  const seen = new Set<string>();
  const works = new Set<Promise<void>>();

  const askOnce = (line: string, body: unknown, key: string | undefined, bearer: string | undefined) => {
    const [method, path] = line.split(' ');
    const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) };
    return fetch(`${url}${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) }).catch(() => undefined);
  };
  const ask = async (line: string, body?: unknown, keyOf: (attempt: number) => string | undefined = () => undefined) => {
    for (let attempt = 1; ; attempt += 1) {
      const key = keyOf(attempt);
      let response = await askOnce(line, body, key, keys[0]);
      if (response?.status === 401 && keys[1]) response = await askOnce(line, body, key, keys[1]);
      const passes = response === undefined || PASSING.includes(response.status);
      if (!passes || attempt >= parts.attempts) return response?.json();
      await pause(parts.pauseAfter(response?.status, Number(response?.headers.get('retry-after'))));
    }
  };
  const work = async (event: WebhookBody): Promise<void> => {
    const orderId = String(event.data.orderId);
    if (event.type !== 'order.placed' && event.type !== 'trial.started') return;
    const order: FirmOrder = await ask(`GET /v1/firm/orders/${orderId}`);
    if (event.type === 'order.placed') {
      const startDate = parts.startDate(order, event);
      if (startDate) await ask(`POST /v1/firm/orders/${orderId}/accept`, { startDate }, (n) => parts.keyOf(orderId, event.id, n));
      await ask(`GET ${parts.listPath}`);
    } else {
      for (const service of parts.services(order.terms.services.map(({ code }) => code))) {
        await ask(`PUT /v1/firm/orders/${orderId}/visits/first.${service}`, { service, doneAt: event.createdAt, by: '老周' });
      }
    }
  };
  const answer = (text: string, headers: IncomingHttpHeaders): number => {
    try {
      parts.verify({ text, headers: headers as Record<string, string>, secret });
    } catch {
      return 401;
    }
    const event: WebhookBody = JSON.parse(text);
    const status = parts.answerTo(event);
    if (status < 300 && parts.isNew(seen, event.id)) {
      seen.add(event.id);
      const working = work(event)
        .catch(() => undefined)
        .finally(() => works.delete(working));
      works.add(working);
    }
    return status;
  };
  const server = createServer(async (request, response) => {
    response.writeHead(answer((await buffer(request)).toString(), request.headers)).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await Promise.all(works);
    },
  };
};
