import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { everyRow } from '#web/shared/api.ts';
import type { Answer, CallInput, RouteKey } from '#web/shared/api-types.ts';
import { api } from './api.ts';
import { party } from './party.ts';

type Listed = { rows: unknown[]; nextCursor?: string | undefined };
/** Routes that answer a list in pages. */
type ListRoute = {
  [K in RouteKey]: K extends `GET ${string}`
    ? Answer<K> extends Listed
      ? 'nextCursor' extends keyof Answer<K>
        ? K
        : never
      : never
    : never;
}[RouteKey];
type Row<K extends ListRoute> = Answer<K> extends { rows: (infer R)[] } ? R : never;
type Options<R> = { keep?: (row: R) => boolean };

/** A page as large as the API gives. */
const LIMIT = 100;

/**
 * Every row of a list that is bounded by nature and searched through on the page, page after page; otherwise as `useCall`.
 * `useEvery('GET /v1/street/firms')`
 * @param keep which rows are wanted, where not all are
 */
export const useEvery = <K extends ListRoute>(
  route: K,
  ...[input, { keep } = {}]: Record<string, never> extends CallInput<K>
    ? [CallInput<K>?, Options<Row<K>>?]
    : [CallInput<K>, Options<Row<K>>?]
): UseQueryResult<Row<K>[]> =>
  useQuery({
    queryKey: ['every', route, party.current(), input],
    queryFn: ({ signal }) => {
      const read = api as (route: RouteKey, input: object) => Promise<unknown>;
      return everyRow((cursor) => {
        const query = { ...input?.query, limit: LIMIT, ...(cursor && { cursor }) };
        return read(route, { ...input, query, signal }) as Promise<{ rows: Row<K>[]; nextCursor?: string }>;
      });
    },
    ...(keep && { select: (rows: Row<K>[]) => rows.filter(keep) }),
  });
