import createFetchClient, { type Client } from 'openapi-fetch';
import type { paths } from './api.ts';
import { type Problem, ProblemError } from './problem.ts';
import { type Retrying, retrying } from './retry.ts';
import { withKeys } from './with-keys.ts';

export type { components, paths } from './api.ts';
export { everyRow } from './every-row.ts';
export { type Problem, ProblemError } from './problem.ts';
export type { Retrying } from './retry.ts';
export { verifyWebhook, type WebhookEvent } from './webhooks.ts';

export type ClientOptions = {
  /** Where the API stands, such as `https://xianyong.example.org`. */
  url: string;
  /** The firm's API key, `pk_live_…` or `pk_test_…`; with several, the next is used once one has expired or was revoked. */
  key: string | readonly string[];
  /** Language of error texts. */
  language?: 'zh' | 'en';
  fetch?: typeof fetch;
  retry?: Retrying;
};

export type XianyongClient = Client<paths>;

/**
 * A client of the firm's API: `client.GET('/v1/firm/orders', { params: { query: { state: 'placed' } } })`. Paths, parameters, bodies and answers
 * are typed from the OpenAPI document. A POST without an Idempotency-Key is given one, which stays the same over all tries; give your own to be
 * able to repeat a wish after your program has ended in between.
 */
export const createClient = ({ url, key, language = 'zh', fetch: once = fetch, retry }: ClientOptions): XianyongClient => {
  const client = createFetchClient<paths>({ baseUrl: url.replace(/\/+$/, ''), fetch: retrying(withKeys(once, [key].flat()), retry) });
  client.use({
    onRequest: ({ request }) => {
      if (!request.headers.has('accept-language')) request.headers.set('accept-language', language);
      if (request.method === 'POST' && !request.headers.has('idempotency-key'))
        request.headers.set('idempotency-key', globalThis.crypto.randomUUID());
      return request;
    },
  });
  return client;
};

type Answered<T> = { data?: T; error?: unknown; response: Response };

/**
 * The answer of a call, or its problem thrown: `const { rows } = await must(client.GET('/v1/firm/packages'))`.
 * @throws ProblemError
 */
export const must = async <T>(call: Promise<Answered<T>>): Promise<NonNullable<T>> => {
  const { data, error, response } = await call;
  if (data === undefined || data === null) throw new ProblemError(response.status, error as Problem);
  return data;
};
