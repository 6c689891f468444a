import { type CallOptions, makeApi } from '#web/shared/api.ts';
import { ApiProblem, NoAnswer } from '#web/shared/api-problem.ts';
import type { Answer, CallInput, RouteKey } from '#web/shared/api-types.ts';

/** So long a call may take with all its tries, in ms; then the reader is told instead of kept waiting. */
const PATIENCE_MS = 30_000;

/** Whose link it is, by the token's prefix. */
export const holderOf = (token: string): 'household' | 'owner' | undefined =>
  token.startsWith('hl_') ? 'household' : token.startsWith('ol_') ? 'owner' : undefined;

/** Why a link opens nothing: it is not genuine or not whole, or a newer one was given out. */
export type Refusal = 'wrong' | 'revoked';
const REFUSALS: Record<string, Refusal> = { unauthenticated: 'wrong', link_revoked: 'revoked' };

let token = '';
let refusal: Refusal | undefined;
const answers = new Map<string, unknown>();
const listeners = new Set<() => void>();
const changed = () => {
  for (const listener of listeners) listener();
};

/** The link whose pages are shown: one at a time. Its token and what it brought are kept in memory alone. */
export const link = {
  token: () => token,
  refusal: () => refusal,
  /** Another link, opened in the same window, finds nothing of the one before. */
  open: (next: string) => {
    if (next === token) return;
    token = next;
    refusal = undefined;
    answers.clear();
  },
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  /** Something was done: what is shown is read anew. */
  changed,
};

/** Answers that a page shows at once when it is come back to, while they are read anew. */
export const lastAnswers = answers;

const api = makeApi({ bearer: link.token }) as (route: RouteKey, input: object) => Promise<unknown>;

/**
 * Calls the API with the link's token.
 * @throws NoAnswer also when the network is too slow; ApiProblem
 */
export const ask = async <K extends RouteKey>(route: K, input?: CallInput<K>, { key, signal }: CallOptions = {}): Promise<Answer<K>> => {
  const asked = token;
  const stop = new AbortController();
  const end = () => stop.abort();
  const timer = setTimeout(end, PATIENCE_MS);
  signal?.addEventListener('abort', end);
  try {
    return (await api(route, { ...input, ...(key && { key }), signal: stop.signal })) as Answer<K>;
  } catch (error) {
    if (error instanceof ApiProblem && REFUSALS[error.code] && asked === token) {
      refusal = REFUSALS[error.code];
      changed();
    }
    throw stop.signal.aborted ? new NoAnswer() : error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  }
};
