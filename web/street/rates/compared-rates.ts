import { useCall } from '#web/console/api.ts';
import type { Shown, Split } from './shown-rates.ts';

/** The street's figures of both periods, split in one way. */
export const useComparedRates = ({ period, compare, asOf }: Shown, by: Split) => ({
  now: useCall('GET /v1/street/collection-rates', { query: { period, by, ...(asOf && { asOf }) } }),
  before: useCall('GET /v1/street/collection-rates', { query: { period: compare, by } }),
});
