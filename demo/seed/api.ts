import { Agent, request } from 'node:http';
import type { Host } from '#infra/local/host.ts';
import type { DemoAccount } from '../people.ts';

/** Who asks: a person of the demo, or whoever holds a bearer token (a firm's key, a household's link). */
export type As = DemoAccount | { bearer: string };
type Request = { as: As; body?: unknown /** Of a POST; the seed's are fixed, so that a repetition finds its own work. */; key?: string };

/** The street's API as its callers use it: over HTTP, with their own credentials. */
export type Api = <T>(method: 'GET' | 'POST' | 'PUT', path: string, request: Request) => Promise<T>;

// Not `fetch`, which takes three times as long: the demo asks thousands of times.
const agent = new Agent({ keepAlive: true });

type Sent = { method: string; headers: Record<string, string>; body: Uint8Array | string | undefined };

/** An answer's status and text. What was asked on a connection that the host had just closed is asked again, as browsers do. */
const ask = (url: string, { body, ...options }: Sent): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { ...options, agent }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }));
    });
    sent.on('error', (error: NodeJS.ErrnoException) =>
      sent.reusedSocket && error.code === 'ECONNRESET' ? resolve(ask(url, { body, ...options })) : reject(error),
    );
    sent.end(body);
  });

export const apiOf = (host: Pick<Host, 'url' | 'tokenFor'>): Api => {
  return async (method, path, { as, body, key }) => {
    const bytes = body instanceof Uint8Array;
    const { status, text } = await ask(`${host.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${typeof as === 'string' ? await host.tokenFor(as) : as.bearer}`,
        ...(key && { 'idempotency-key': `demo-seed-${key}` }),
        ...(body !== undefined && { 'content-type': bytes ? 'application/octet-stream' : 'application/json' }),
      },
      body: bytes ? body : body === undefined ? undefined : JSON.stringify(body),
    });
    if (status < 200 || status > 299) throw new Error(`${method} ${path} answered ${status}: ${text}`);
    return JSON.parse(text);
  };
};

/** All rows of a list, page after page. */
export const allRows = async <T>(api: Api, path: string, as: As, query: Record<string, string> = {}): Promise<T[]> => {
  const rows: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await api<{ rows: T[]; nextCursor?: string }>(
      'GET',
      `${path}?${new URLSearchParams({ ...query, limit: '100', ...(cursor && { cursor }) })}`,
      { as },
    );
    rows.push(...page.rows);
    cursor = page.nextCursor;
  } while (cursor);
  return rows;
};

/** Does something for each, a few at a time. */
export const eachOf = async <T>(items: readonly T[], work: (item: T, n: number) => Promise<unknown>, atOnce = 16): Promise<void> => {
  for (let from = 0; from < items.length; from += atOnce)
    await Promise.all(items.slice(from, from + atOnce).map((item, n) => work(item, from + n)));
};
