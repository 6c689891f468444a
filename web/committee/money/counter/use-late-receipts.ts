import { useQuery } from '@tanstack/react-query';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { previousPeriod } from '#shared/domain/calendar/period.ts';
import { api } from '#web/console/api.ts';
import { party } from '#web/console/party.ts';
import { serverNow } from '#web/shared/api.ts';

/** So many months back a book of receipts is looked for. */
const MONTHS = 3;

/** The newest receipts that there are: a page of this month, or of the last one that had any. */
export const useLateReceipts = (compoundId: string) =>
  useQuery({
    queryKey: ['late receipts', party.current(), compoundId],
    queryFn: async ({ signal }) => {
      let month: string | undefined;
      for (let back = 0; back < MONTHS; back += 1) {
        const { rows } = await api('GET /v1/compounds/{compoundId}/receipts', {
          params: { compoundId },
          query: { limit: 100, ...(month && { month }) },
          signal,
        });
        if (rows.length > 0) return rows;
        month = previousPeriod(month ?? localDateOf(serverNow()).slice(0, 7));
      }
      return [];
    },
  });
