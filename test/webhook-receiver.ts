import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a firm's endpoint was sent. */
export type Received = { headers: IncomingHttpHeaders; text: string; body: WebhookBody; path: string };
export type WebhookBody = { id: string; type: string; createdAt: string; sequence: number; data: Record<string, unknown> };
/** How it answers; `hang` never does. */
export type Reply = { status: number; headers?: Record<string, string | undefined>; body?: string } | 'hang' | 'break';

/** A firm's endpoint: keeps what it is sent, and answers as the test says. */
export const startReceiver = async (reply: (received: Received, n: number) => Reply | Promise<Reply> = () => ({ status: 200 })) => {
  const received: Received[] = [];
  let answer = reply;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const one = { headers: request.headers, text, body: JSON.parse(text) as WebhookBody, path: request.url ?? '' };
    received.push(one);
    const said = await answer(one, received.length);
    if (said === 'hang') return;
    if (said === 'break') {
      request.socket.destroy();
      return;
    }
    response.writeHead(said.status, said.headers).end(said.body ?? 'ok');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    received,
    types: () => received.map(({ body }) => body.type),
    answers: (next: typeof reply) => {
      answer = next;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
export type Receiver = Awaited<ReturnType<typeof startReceiver>>;
