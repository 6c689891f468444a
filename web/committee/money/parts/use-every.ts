import { useQuery } from '@tanstack/react-query';
import { api } from '#web/console/api.ts';
import { party } from '#web/console/party.ts';
import { everyRow } from '#web/shared/api.ts';

type Page = { limit: number; cursor?: string };
type Rows<R> = { rows: R[]; nextCursor?: string };

/** Every row of a list, in pages as large as the API gives: a compound's are few enough to be searched through on the page. */
const useEvery = <R>(what: string, ids: readonly string[], load: (page: Page, signal: AbortSignal) => Promise<Rows<R>>) =>
  useQuery({
    queryKey: [what, party.current(), ...ids],
    queryFn: ({ signal }) => everyRow((cursor) => load({ limit: 100, ...(cursor && { cursor }) }, signal)),
  });

/** Every bill of a period. */
export const useEveryBill = (compoundId: string, orderId: string, period: string) =>
  useEvery('every bill', [orderId, period], (page, signal) =>
    api('GET /v1/compounds/{compoundId}/orders/{orderId}/bills', { params: { compoundId, orderId }, query: { period, ...page }, signal }),
  );

/** Every bill of a draft, as it would be issued now. */
export const useEveryDraft = (compoundId: string, orderId: string, period: string) =>
  useEvery('every draft', [orderId, period], (page, signal) =>
    api('GET /v1/compounds/{compoundId}/orders/{orderId}/draft', { params: { compoundId, orderId }, query: { period, ...page }, signal }),
  );

/** Every overdue bill. */
export const useEveryArrear = (compoundId: string) =>
  useEvery('every arrear', [compoundId], (query, signal) =>
    api('GET /v1/compounds/{compoundId}/arrears', { params: { compoundId }, query, signal }),
  );

/** Every receipt of a month, the newest first. */
export const useEveryReceipt = (compoundId: string, month: string) =>
  useEvery('every receipt', [compoundId, month], (page, signal) =>
    api('GET /v1/compounds/{compoundId}/receipts', { params: { compoundId }, query: { month, ...page }, signal }),
  );

/** Every dispute that waits for a decision. */
export const useEveryDispute = (compoundId: string) =>
  useEvery('every dispute', [compoundId], (query, signal) =>
    api('GET /v1/compounds/{compoundId}/disputes', { params: { compoundId }, query, signal }),
  );

/** Every waiver of a contract, by unit. */
export const useEveryWaiver = (compoundId: string, orderId: string) =>
  useEvery('every waiver', [orderId], (query, signal) =>
    api('GET /v1/compounds/{compoundId}/orders/{orderId}/waivers', { params: { compoundId, orderId }, query, signal }),
  );
