import { useCall } from '#web/console/api.ts';
import { useCompoundId } from '../parts/use-compound.ts';

/** What an order chose, and packages of other firms for the same: for the next order in one step. */
export const useNextPackages = (after: string | undefined) => {
  const compoundId = useCompoundId();
  return useCall(
    'GET /v1/compounds/{compoundId}/orders/{orderId}/next',
    { params: { compoundId, orderId: after ?? '' } },
    { enabled: after !== undefined },
  );
};

/** Services and packages on offer, with what each costs this compound and how its firm has done. */
export const useMenu = () => useCall('GET /v1/compounds/{compoundId}/menu', { params: { compoundId: useCompoundId() } });
