import { useQuery } from '@tanstack/react-query';
import { api } from '#web/console/api.ts';
import { party } from '#web/console/party.ts';
import { everyRow } from '#web/shared/api.ts';

/** A page as large as the API gives. */
const page = (cursor?: string) => ({ limit: 100, ...(cursor && { cursor }) });

/** Every bill of a period: a compound's are few enough to be searched through on the page. */
export const useEveryBill = (compoundId: string, orderId: string, period: string) =>
  useQuery({
    queryKey: ['every bill', party.current(), orderId, period],
    queryFn: ({ signal }) =>
      everyRow((cursor) =>
        api('GET /v1/compounds/{compoundId}/orders/{orderId}/bills', {
          params: { compoundId, orderId },
          query: { period, ...page(cursor) },
          signal,
        }),
      ),
  });

/** Every bill of a draft, as it would be issued now. */
export const useEveryDraft = (compoundId: string, orderId: string, period: string) =>
  useQuery({
    queryKey: ['every draft', party.current(), orderId, period],
    queryFn: ({ signal }) =>
      everyRow((cursor) =>
        api('GET /v1/compounds/{compoundId}/orders/{orderId}/draft', {
          params: { compoundId, orderId },
          query: { period, ...page(cursor) },
          signal,
        }),
      ),
  });

/** Every overdue bill. */
export const useEveryArrear = (compoundId: string) =>
  useQuery({
    queryKey: ['every arrear', party.current(), compoundId],
    queryFn: ({ signal }) =>
      everyRow((cursor) => api('GET /v1/compounds/{compoundId}/arrears', { params: { compoundId }, query: page(cursor), signal })),
  });

/** Every receipt of a month, the newest first. */
export const useEveryReceipt = (compoundId: string, month: string) =>
  useQuery({
    queryKey: ['every receipt', party.current(), compoundId, month],
    queryFn: ({ signal }) =>
      everyRow((cursor) =>
        api('GET /v1/compounds/{compoundId}/receipts', { params: { compoundId }, query: { month, ...page(cursor) }, signal }),
      ),
  });

/** Every dispute that waits for a decision. */
export const useEveryDispute = (compoundId: string) =>
  useQuery({
    queryKey: ['every dispute', party.current(), compoundId],
    queryFn: ({ signal }) =>
      everyRow((cursor) => api('GET /v1/compounds/{compoundId}/disputes', { params: { compoundId }, query: page(cursor), signal })),
  });

/** Every waiver of a contract, by unit. */
export const useEveryWaiver = (compoundId: string, orderId: string) =>
  useQuery({
    queryKey: ['every waiver', party.current(), orderId],
    queryFn: ({ signal }) =>
      everyRow((cursor) =>
        api('GET /v1/compounds/{compoundId}/orders/{orderId}/waivers', { params: { compoundId, orderId }, query: page(cursor), signal }),
      ),
  });
