import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What goes wrong on the way: a 503, a 429 that asks to wait, an answer that gets lost after the request took effect. */
export type Fault = 'unavailable' | 'rate-limited' | 'dropped';

/** What a 429 of ours asks to wait. */
export const RETRY_AFTER_SECONDS = 1;

/** One request of the firm. Times in milliseconds; without a status it was not answered, or its answer got lost. */
export type Asked = {
  at: number;
  answeredAt?: number;
  method: string;
  path: string;
  /** Of the key that was shown. */
  secret: string;
  idempotencyKey?: string;
  status?: number;
  /** Of a refusal. */
  code?: string;
  fault?: Fault;
};

const NOT_PASSED_ON = ['host', 'connection', 'keep-alive', 'transfer-encoding', 'content-length', 'content-encoding', 'expect'];
const passedOn = (headers: Iterable<[string, string]>): [string, string][] =>
  [...headers].filter(([name]) => !NOT_PASSED_ON.includes(name));

const codeOf = (body: Buffer): string | undefined => {
  try {
    return JSON.parse(body.toString()).code;
  } catch {
    return undefined;
  }
};

/** Stands between a firm and the API: notes every request, and does to those that are named what a network does. */
export const startProxy = async () => {
  const asked: Asked[] = [];
  const answered = new EventEmitter().setMaxListeners(0);
  const planned: { method: string; path: string; faults: Fault[] }[] = [];
  let target = '';

  const forward = async (request: IncomingMessage, body: Buffer) => {
    const response = await fetch(`${target}${request.url}`, {
      method: request.method,
      headers: passedOn(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
      body: body.length > 0 ? new Uint8Array(body) : undefined,
      redirect: 'manual',
    });
    return { status: response.status, headers: passedOn(response.headers), body: Buffer.from(await response.arrayBuffer()) };
  };
  const refuse = (response: ServerResponse, one: Asked, status: number, code: string, headers = {}) => {
    one.status = status;
    const problem = { type: `urn:xianyong:error:${code}`, title: code, status, detail: 'firm-kit', code, requestId: 'firm-kit' };
    response.writeHead(status, { 'content-type': 'application/problem+json', ...headers }).end(JSON.stringify(problem));
  };
  const answer = async (request: IncomingMessage, response: ServerResponse, one: Asked) => {
    const body = await buffer(request);
    one.fault = planned.find(({ method, path, faults }) => method === one.method && path === one.path && faults.length > 0)?.faults.shift();
    if (one.fault === 'unavailable') return refuse(response, one, 503, 'busy');
    if (one.fault === 'rate-limited') return refuse(response, one, 429, 'rate_limited', { 'retry-after': String(RETRY_AFTER_SECONDS) });
    const from = await forward(request, body);
    if (one.fault === 'dropped') {
      request.socket.destroy();
      return;
    }
    one.status = from.status;
    if (from.status >= 400) one.code = codeOf(from.body);
    response.writeHead(from.status, from.headers.flat()).end(from.body);
  };
  const server = createServer(async (request, response) => {
    const one: Asked = {
      at: performance.now(),
      method: request.method ?? '',
      path: new URL(request.url ?? '/', 'http://proxy').pathname,
      secret: /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '',
      idempotencyKey: request.headers['idempotency-key']?.toString(),
    };
    asked.push(one);
    await answer(request, response, one).catch(() => response.destroy());
    one.answeredAt = performance.now();
    answered.emit('one');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    leadsTo: (url: string) => {
      target = url;
    },
    plan: (line: string, faults: Fault[]) => {
      const [method = '', path = ''] = line.split(' ');
      planned.push({ method, path, faults });
    },
    /** Waits until something holds, looking after every request of the firm. @returns false if it did not within the limit */
    until: async (holds: () => boolean | Promise<boolean>, limitMs: number): Promise<boolean> => {
      const limit = AbortSignal.timeout(limitMs);
      for (;;) {
        const done = () => asked.filter(({ answeredAt }) => answeredAt !== undefined).length;
        const before = done();
        if (await holds()) return true;
        if (limit.aborted) return false;
        if (done() === before) await once(answered, 'one', { signal: limit }).catch(() => undefined);
      }
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};
