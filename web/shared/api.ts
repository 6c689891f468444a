import { ApiProblem, NoAnswer, type ProblemDocument, TurnedAway } from './api-problem.ts';
import type { Answer, CallInput, RouteKey } from './api-types.ts';
import { freshKey } from './fresh-key.ts';
import { language } from './language.ts';

export type CallOptions = {
  /** Idempotency-Key of a POST: the same wish again carries the same one (`wish.ts`). One is made up if absent. */
  key?: string;
  signal?: AbortSignal;
};
export type Api = <K extends RouteKey>(
  route: K,
  ...input: Record<string, never> extends CallInput<K> ? [(CallInput<K> & CallOptions)?] : [CallInput<K> & CallOptions]
) => Promise<Answer<K>>;

type Caller = {
  /** The bearer token, if the caller has one. */
  bearer(): string | undefined;
  /** The party a member of several acts for. */
  party?(): string | undefined;
  /** Gets a new token after the API refused the present one. @returns false when there is none to be had */
  renew?(): Promise<boolean>;
};

/** Tries of one call when no answer comes or the API is busy, and the wait before the next, in ms. */
const WAITS_MS = [300, 1_200];

const pathOf = (template: string, params: Record<string, unknown> = {}, query: Record<string, unknown> = {}) => {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, String(value)]])),
  ).toString();
  return search ? `${path}?${search}` : path;
};

let ahead = 0;
const hearTime = (response: Response) => {
  const date = Date.parse(response.headers.get('date') ?? '');
  if (!Number.isNaN(date)) ahead = Math.round((date - Date.now()) / 1_000) * 1_000;
};

/** The product's time, as its last answer told: an old phone's own clock may be anywhere. */
export const serverNow = (): string => new Date(Date.now() + ahead).toISOString();

const readAnswer = (response: Response) => {
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('json')) return response.json();
  return type.startsWith('text/html') ? response.text() : response.blob();
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Calls the API by route. Repeats by itself what may be repeated: everything, since POSTs carry their key. */
export const makeApi = ({ bearer, party, renew }: Caller): Api => {
  const once = async (method: string, path: string, body: unknown, key: string | undefined, signal?: AbortSignal): Promise<Response> => {
    const token = bearer();
    const actsFor = party?.();
    const headers: Record<string, string> = {
      'accept-language': language.current(),
      ...(token && { authorization: `Bearer ${token}` }),
      ...(actsFor && { 'x-party': actsFor }),
      ...(key && { 'idempotency-key': key }),
      ...(body !== undefined && { 'content-type': body instanceof Blob ? 'application/octet-stream' : 'application/json' }),
    };
    const sent = body === undefined || body instanceof Blob ? body : JSON.stringify(body);
    const response = await fetch(path, { method, headers, body: sent, signal, cache: 'no-store' });
    hearTime(response);
    return response;
  };

  return (async (route: string, input: Record<string, never> & CallOptions & { params?: object; query?: object; body?: unknown } = {}) => {
    const [method = 'GET', template = ''] = route.split(' ');
    const path = pathOf(template, input.params as Record<string, unknown>, input.query as Record<string, unknown>);
    const key = method === 'POST' ? (input.key ?? freshKey()) : undefined;
    let renewed = false;
    for (let nth = 0; ; nth += 1) {
      let response: Response | undefined;
      try {
        response = await once(method, path, input.body, key, input.signal);
      } catch (error) {
        if (input.signal?.aborted) throw error;
      }
      if (response?.ok) return readAnswer(response);
      const wait = WAITS_MS[nth];
      if ((!response || response.status === 503) && wait !== undefined) {
        await pause(wait);
        continue;
      }
      if (!response) throw new NoAnswer();
      if (response.status === 401 && renew && !renewed) {
        renewed = true;
        if (await renew()) continue;
      }
      const problem = (await response.json().catch(() => undefined)) as ProblemDocument | undefined;
      throw problem?.code ? new ApiProblem(problem) : new TurnedAway();
    }
  }) as Api;
};

/** Every row of a list that comes in pages. For lists that are bounded by nature, such as the units of a compound. */
export const everyRow = async <T>(page: (cursor?: string) => Promise<{ rows: T[]; nextCursor?: string }>): Promise<T[]> => {
  const rows: T[] = [];
  for (let cursor: string | undefined, first = true; first || cursor; first = false) {
    const answer = await page(cursor);
    rows.push(...answer.rows);
    cursor = answer.nextCursor;
  }
  return rows;
};
