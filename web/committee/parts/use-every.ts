import { useQuery } from '@tanstack/react-query';
import { api } from '#web/console/api.ts';
import { party } from '#web/console/party.ts';
import { everyRow } from '#web/shared/api.ts';

/** All units of the roll, as people sort them: a compound's are few enough to search through on the page. */
export const useEveryUnit = (compoundId: string) =>
  useQuery({
    queryKey: ['every unit', party.current(), compoundId],
    queryFn: ({ signal }) =>
      everyRow((cursor) =>
        api('GET /v1/compounds/{compoundId}/roll', { params: { compoundId }, query: { limit: 100, ...(cursor && { cursor }) }, signal }),
      ),
  });

/** The links of all households, or of one building's. */
export const useEveryLink = (compoundId: string) =>
  useQuery({
    queryKey: ['every link', party.current(), compoundId],
    queryFn: ({ signal }) =>
      everyRow((cursor) =>
        api('GET /v1/compounds/{compoundId}/links', { params: { compoundId }, query: { limit: 100, ...(cursor && { cursor }) }, signal }),
      ),
  });

/** The links of all who own something here now. */
export const useEveryOwnerLink = (compoundId: string) =>
  useQuery({
    queryKey: ['every owner link', party.current(), compoundId],
    queryFn: async ({ signal }) => {
      const rows = await everyRow((cursor) =>
        api('GET /v1/compounds/{compoundId}/owner-links', {
          params: { compoundId },
          query: { limit: 100, ...(cursor && { cursor }) },
          signal,
        }),
      );
      return rows.filter(({ past }) => !past);
    },
  });
