import { useParams } from '@tanstack/react-router';
import { useCall } from '#web/console/api.ts';
import type { Answer } from '#web/shared/api-types.ts';

export type WholeOrder = Answer<'GET /v1/compounds/{compoundId}/orders/{orderId}'>;

/** The order of the page's address. */
export const useOrderPlace = (): { compoundId: string; orderId: string } => {
  const { compoundId = '', orderId = '' } = useParams({ strict: false }) as { compoundId?: string; orderId?: string };
  return { compoundId, orderId };
};

/** Its terms, history and moves. */
export const useOrder = () => {
  const params = useOrderPlace();
  return useCall('GET /v1/compounds/{compoundId}/orders/{orderId}', { params });
};
