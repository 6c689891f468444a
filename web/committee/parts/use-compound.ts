import { useParams } from '@tanstack/react-router';
import { useCall } from '#web/console/api.ts';
import { useEvery } from '#web/console/use-every.ts';

/** The compound of the page's address. */
export const useCompoundId = (): string => useParams({ from: '/compounds/$compoundId' }).compoundId;

/** Its orders, the newest first. A compound has few: one page holds them. */
export const useOrders = () => {
  const compoundId = useCompoundId();
  return useCall('GET /v1/compounds/{compoundId}/orders', { params: { compoundId }, query: { limit: 100 } });
};

/** All units of its roll, as people sort them: they are few enough to search through on the page. */
export const useEveryUnit = () => useEvery('GET /v1/compounds/{compoundId}/roll', { params: { compoundId: useCompoundId() } });

/**
 * Whether the signed-in person acts for the compound's committee; others of its parties only look (docs/domain.md, Parties).
 * @returns undefined as long as it is not known; true of a compound without a seat too, where the API says what is wrong
 */
export const useMayAct = (): boolean | undefined => {
  const compoundId = useCompoundId();
  const me = useCall('GET /v1/me');
  if (!me.data) return undefined;
  const seats = me.data.seats.filter(({ compounds }) => compounds.some(({ id }) => id === compoundId));
  return seats.length === 0 || seats.some(({ acts }) => acts.includes('committee'));
};

/** Its name, once it is known who is signed in. */
export const useCompoundName = (): string | undefined => {
  const compoundId = useCompoundId();
  const me = useCall('GET /v1/me');
  return me.data?.seats.flatMap(({ compounds }) => compounds).find(({ id }) => id === compoundId)?.name;
};
