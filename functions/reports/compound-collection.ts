import type * as z from 'zod';
import type { CollectionRate, RateQuery } from '#shared/contract/schemas/collection.ts';
import { streetOf } from '#shared/platform/ids.ts';
import { compoundRows } from '#shared/use-cases/collected-rows.ts';
import { rateOf, targetOf } from '#shared/use-cases/collection-answer.ts';
import { cutOffOf } from '#shared/use-cases/cut-off.ts';
import type { ReportDeps } from './report-deps.ts';

/** One compound's figures, for whoever may see them. */
export const compoundCollection = async (
  deps: ReportDeps,
  compoundId: string,
  { period, asOf }: z.output<typeof RateQuery>,
  now: string,
): Promise<z.output<typeof CollectionRate>> => {
  const cut = cutOffOf(period, asOf, now);
  const streetId = streetOf(compoundId);
  const [rows, targetPercent] = await Promise.all([compoundRows(deps, streetId, compoundId, period, cut), targetOf(deps, streetId)]);
  return rateOf(rows, period, cut, targetPercent);
};
