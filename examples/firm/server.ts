import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type ClientOptions, createClient, everyRow, must, verifyWebhook, type WebhookEvent } from '@xianyong/client';

export type FirmOptions = Omit<ClientOptions, 'key'> & { keys: readonly string[]; secrets: readonly string[]; port?: number };

const MOST_BYTES = 256 * 1024;
/** The street's date, wherever the machine stands. */
const localDate = (instant: string) => new Date(Date.parse(instant) + 8 * 3600_000).toISOString().slice(0, 10);

/** A property firm's system in small: told by webhooks, it takes on every order, serves, and reads what it is paid. */
export const startFirm = async ({ keys, secrets, port = 0, ...options }: FirmOptions) => {
  const client = createClient({ ...options, key: keys });
  const read = (orderId: string) => must(client.GET('/v1/firm/orders/{orderId}', { params: { path: { orderId } } }));

  // Events come at least once and may be old when they come: each makes us look, and what stands now decides.
  const accept = async (orderId: string) => {
    const { moves } = await read(orderId);
    const startDate = moves.find(({ move, possible }) => move === 'accept' && possible)?.dates?.earliest;
    if (!startDate) return;
    // Made from the order, so that whatever starts anew asks for the same thing.
    const params = { path: { orderId }, header: { 'Idempotency-Key': `accept-${orderId}` } };
    await must(client.POST('/v1/firm/orders/{orderId}/accept', { params, body: { startDate, externalId: `WO-${orderId.slice(-12)}` } }));
  };
  const serve = async (orderId: string, at: string) => {
    const { state, terms } = await read(orderId);
    if (state !== 'trialing') return;
    for (const { code } of terms.services) {
      const path = { orderId, visitRef: `${localDate(at)}.${code}` };
      const body = { service: code, doneAt: at, by: '值班员' };
      await must(client.PUT('/v1/firm/orders/{orderId}/visits/{visitRef}', { params: { path }, body }));
    }
  };
  const readStatement = (at: string) =>
    must(client.GET('/v1/firm/statements/{month}', { params: { path: { month: localDate(at).slice(0, 7) } } }));

  const work = async ({ type, createdAt, data }: WebhookEvent): Promise<unknown> => {
    if (!('orderId' in data)) return;
    if (type === 'order.placed') return accept(data.orderId);
    if (type === 'trial.started') return serve(data.orderId, createdAt);
    if (type === 'bill.run_finished' || type === 'payment.received') return readStatement(createdAt);
  };

  // A firm in earnest keeps both of these in its database.
  const seen = new Set<string>();
  const underWay = new Map<string, Promise<void>>();
  /** One thing of an order after the other, orders side by side. */
  const queue = (subject: string, task: () => Promise<unknown>) => {
    const now: Promise<void> = (underWay.get(subject) ?? Promise.resolve())
      .then(task)
      .catch((error) => console.error(subject, error))
      .then(() => {
        if (underWay.get(subject) === now) underWay.delete(subject);
      });
    underWay.set(subject, now);
  };

  const answer = async (request: IncomingMessage): Promise<number> => {
    if (request.method !== 'POST' || request.url !== '/hooks') return 404;
    if (!(Number(request.headers['content-length']) <= MOST_BYTES)) return 413;
    let event: WebhookEvent;
    try {
      event = verifyWebhook(await buffer(request), request.headers, secrets);
    } catch {
      return 401;
    }
    const { id, data } = event;
    if (seen.has(id)) return 204;
    seen.add(id);
    const worked = () =>
      work(event).catch((error) => {
        // Not done: a replay from the delivery log is to be worked on.
        seen.delete(id);
        throw error;
      });
    queue('orderId' in data ? data.orderId : id, worked);
    return 204;
  };
  const server = createServer(async (request, response) => {
    response.writeHead(await answer(request).catch(() => 400)).end();
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  // What came while we were away, or was cut off.
  queue('start', async () => {
    const placed = (cursor?: string) => must(client.GET('/v1/firm/orders', { params: { query: { state: 'placed', cursor } } }));
    for await (const { id } of everyRow(placed)) queue(id, () => accept(id));
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await Promise.all(underWay.values());
    },
  };
};

if (import.meta.main) {
  const { XIANYONG_URL = '', XIANYONG_KEYS = '', XIANYONG_WEBHOOK_SECRETS = '', PORT = '9000' } = process.env;
  const lists = { keys: XIANYONG_KEYS.split(','), secrets: XIANYONG_WEBHOOK_SECRETS.split(',') };
  console.log((await startFirm({ url: XIANYONG_URL, ...lists, port: Number(PORT) })).url);
}
