import { useCall } from '#web/console/api.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { useCompoundId } from '../parts/use-compound.ts';

export type Menu = Answer<'GET /v1/compounds/{compoundId}/menu'>;
export type OnMenu = Menu['packages'][number];

/** Services and packages on offer, with what each costs this compound and how its firm has done. */
export const useMenu = () => useCall('GET /v1/compounds/{compoundId}/menu', { params: { compoundId: useCompoundId() } });
