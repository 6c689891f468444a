import { type QueryClient, type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Api, type CallOptions, makeApi } from '#web/shared/api.ts';
import type { Answer, CallInput, RouteKey } from '#web/shared/api-types.ts';
import { makeWish } from '#web/shared/wish.ts';
import { party } from './party.ts';
import { session } from './session.ts';

/** The API as the signed-in person, acting for the chosen party. */
export const api: Api = makeApi({ bearer: session.bearer, party: party.current, renew: session.renew });

type AnyCall = (route: RouteKey, input?: object & CallOptions) => Promise<unknown>;

const keyOf = (route: RouteKey, input?: object) => [route, party.current(), input];

/**
 * The first call of the page: who is signed in, and what time it is at the product, which days are told from. What it failed on, the page
 * that needs it shows.
 */
export const beginWith = (queries: QueryClient): Promise<void> =>
  queries.prefetchQuery({ queryKey: keyOf('GET /v1/me'), queryFn: () => api('GET /v1/me') });

/**
 * What the API answers to a GET, kept for as long as the page shows it. `useCall('GET /v1/street')`
 * @param enabled false while what it needs is not known yet
 */
export const useCall = <K extends RouteKey>(
  route: K,
  ...[input, { enabled = true } = {}]: Record<string, never> extends CallInput<K>
    ? [CallInput<K>?, { enabled?: boolean }?]
    : [CallInput<K>, { enabled?: boolean }?]
): UseQueryResult<Answer<K>> =>
  useQuery({
    queryKey: keyOf(route, input),
    queryFn: ({ signal }) => (api as AnyCall)(route, { ...input, signal }) as Promise<Answer<K>>,
    enabled,
  });

/**
 * Something to do: `act.send(input)`. The same content sent again carries the same key until it was answered, so a double click or a retry
 * after a lost answer does nothing twice. Afterwards everything on the page is read anew.
 */
export const useAct = <K extends RouteKey>(route: K) => {
  const queries = useQueryClient();
  const [wish] = useState(makeWish);
  const mutation = useMutation({
    mutationFn: async (input: CallInput<K>): Promise<Answer<K>> => {
      const answer = await (api as AnyCall)(route, { ...input, key: wish.keyFor(input) });
      wish.fulfilled();
      return answer as Answer<K>;
    },
    onSuccess: () => queries.invalidateQueries(),
    // What was typed and answered, names among it, goes with its form.
    gcTime: 1_000,
  });
  return {
    send: mutation.mutateAsync,
    /** The same without a promise, where `error` is shown instead. */
    begin: mutation.mutate,
    pending: mutation.isPending,
    error: mutation.error,
    done: mutation.data,
    reset: mutation.reset,
  };
};
