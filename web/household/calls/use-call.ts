import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Answer, CallInput, RouteKey } from '#web/shared/api-types.ts';
import { ask, lastAnswers, link } from './link.ts';

/** What a page asked for: not there yet, there, or not to be had; an older answer stays beside an error. */
export type Call<T> = { data?: T; error?: unknown; retry: () => void };

/**
 * What the API answers to a GET. The last answer is shown at once when a page is come back to, and after something was done it is read anew.
 * @param enabled false while what it needs is not known yet, or where there is nothing to ask
 */
export const useCall = <K extends RouteKey>(
  route: K,
  ...asked: Record<string, never> extends CallInput<K> ? [CallInput<K>?, boolean?] : [CallInput<K>, boolean?]
): Call<Answer<K>> => {
  const [input, enabled = true] = asked as [CallInput<K>?, boolean?];
  const name = JSON.stringify([route as string, input as object]);
  const [state, setState] = useState<{ name: string; error?: unknown }>({ name });
  const [turn, setTurn] = useState(0);
  const retry = useCallback(() => setTurn((nth) => nth + 1), []);
  useEffect(() => link.subscribe(retry), [retry]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the name is route and input; a further turn asks again
  useEffect(() => {
    if (!enabled) return undefined;
    const gone = new AbortController();
    ask(route, input, { signal: gone.signal }).then(
      (data) => {
        if (gone.signal.aborted) return;
        lastAnswers.set(name, data);
        setState({ name });
      },
      (error) => {
        if (!gone.signal.aborted) setState({ name, error });
      },
    );
    return () => gone.abort();
  }, [name, turn, enabled]);
  return { data: lastAnswers.get(name) as Answer<K> | undefined, error: state.name === name ? state.error : undefined, retry };
};
