import { useQuery } from '@tanstack/react-query';
import { api } from '#web/console/api.ts';
import { party } from '#web/console/party.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { useCompoundId } from '../../parts/use-compound.ts';

/** An order that collects fees, or did, with its terms. */
export type Contract = Answer<'GET /v1/compounds/{compoundId}/orders/{orderId}'>;

/** The compound's contracts, the newest first. A compound has one that runs, and few before it. */
export const useContracts = () => {
  const compoundId = useCompoundId();
  return useQuery({
    queryKey: ['contracts', party.current(), compoundId],
    queryFn: async ({ signal }) => {
      const { rows } = await api('GET /v1/compounds/{compoundId}/orders', { params: { compoundId }, query: { limit: 100 }, signal });
      const collecting = rows.filter(({ moments }) => moments.feesFrom !== undefined);
      return Promise.all(
        collecting.map(({ id }) => api('GET /v1/compounds/{compoundId}/orders/{orderId}', { params: { compoundId, orderId: id }, signal })),
      );
    },
  });
};
