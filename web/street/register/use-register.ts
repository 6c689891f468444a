import { useQuery } from '@tanstack/react-query';
import { api } from '#web/console/api.ts';
import { everyRow } from '#web/shared/api.ts';

/** All compounds of the street: at most some hundreds, searched through on the page. */
export const useEveryCompound = () =>
  useQuery({
    queryKey: ['every compound'],
    queryFn: ({ signal }) =>
      everyRow((cursor) => api('GET /v1/street/compounds', { query: { limit: 100, ...(cursor && { cursor }) }, signal })),
  });

export const useEveryCommunity = () =>
  useQuery({
    queryKey: ['every community'],
    queryFn: ({ signal }) =>
      everyRow((cursor) => api('GET /v1/street/communities', { query: { limit: 100, ...(cursor && { cursor }) }, signal })),
  });

export const useEveryFirm = () =>
  useQuery({
    queryKey: ['every firm'],
    queryFn: ({ signal }) =>
      everyRow((cursor) => api('GET /v1/street/firms', { query: { limit: 100, ...(cursor && { cursor }) }, signal })),
  });
