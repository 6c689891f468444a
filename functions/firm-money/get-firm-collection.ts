import type { firmMoneyRoutes } from '#shared/contract/firm-money-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { rowsOfPeriods } from '#shared/use-cases/collected-rows.ts';
import { rateOf, targetOf } from '#shared/use-cases/collection-answer.ts';
import { cutOffOf } from '#shared/use-cases/cut-off.ts';
import { partsOf } from '#shared/use-cases/street-collection.ts';
import type { FirmMoneyDeps } from './firm-money-deps.ts';

/** The same figures by the same formula as the street's, of this firm's rows alone. */
export const getFirmCollection: UseCase<typeof firmMoneyRoutes.getFirmCollection, FirmMoneyDeps> = async (deps, { caller, query, now }) => {
  const cut = cutOffOf(query.period, query.asOf, now);
  const isOwn = ({ firmId }: { firmId: string }) => firmId === caller.firm.id;
  const [[rows = []], targetPercent] = await Promise.all([
    rowsOfPeriods(deps, caller.streetId, [query.period], cut, undefined, isOwn),
    targetOf(deps, caller.streetId),
  ]);
  return { total: rateOf(rows, query.period, cut, targetPercent), rows: partsOf(rows, 'compound', new Map(), targetPercent) };
};
