import { useEvery } from '#web/console/use-every.ts';
import type { Answer } from '#web/shared/api-types.ts';

export type Compound = Answer<'GET /v1/street/compounds'>['rows'][number];

/** All compounds of the street: at most some hundreds, searched through on the page. */
export const useEveryCompound = () => useEvery('GET /v1/street/compounds');
export const useEveryCommunity = () => useEvery('GET /v1/street/communities');
export const useEveryFirm = () => useEvery('GET /v1/street/firms');
