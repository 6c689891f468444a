import { useState } from 'preact/hooks';
import type { Answer } from '#web/shared/api-types.ts';
import { ask } from './link.ts';
import { type Call, useCall } from './use-call.ts';

const LIMIT = 20;
/** Lists of a household that come in pages. */
type ListRoute = 'GET /v1/household/payments' | 'GET /v1/household/receipts';
type Row<K extends ListRoute> = Answer<K> extends { rows: (infer R)[] } ? R : never;
type Page<R> = { rows: R[]; nextCursor?: string };

/** A list that is read on, page by page, as it is asked for. `rows` are those read so far; `readOn` is absent once there are no more. */
export type Pages<R> = { first: Call<Page<R>>; rows: R[]; error?: unknown; readOn?: () => void };

export const usePages = <K extends ListRoute>(route: K): Pages<Row<K>> => {
  const first = useCall<ListRoute>(route, { query: { limit: LIMIT } }) as Call<Page<Row<K>>>;
  const [more, setMore] = useState<{ after: Page<Row<K>>; page: Page<Row<K>> }>();
  const [error, setError] = useState<unknown>();
  const begin = first.data;
  // What was read on belongs to the first page that it followed; read anew, the list begins again.
  const page = more && more.after === begin ? more.page : begin;
  const readOn = async (after: Page<Row<K>>, seen: Page<Row<K>>) => {
    setError(undefined);
    try {
      const next = (await ask<ListRoute>(route, { query: { limit: LIMIT, cursor: seen.nextCursor } })) as Page<Row<K>>;
      setMore({ after, page: { ...next, rows: [...seen.rows, ...next.rows] } });
    } catch (problem) {
      setError(problem);
    }
  };
  return {
    first,
    rows: page?.rows ?? [],
    ...(error !== undefined && { error }),
    ...(begin && page?.nextCursor && { readOn: () => void readOn(begin, page) }),
  };
};
