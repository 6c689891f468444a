import type { reportRoutes } from '#shared/contract/report-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { collectionAnswer, sumsOf, total } from './collection-answer.ts';
import type { ReportDeps } from './report-deps.ts';

export const getOwnCollection: UseCase<typeof reportRoutes.getOwnCollection, ReportDeps> = async (deps, { caller, query, now }) => {
  const { rows, targetPercent } = await sumsOf(deps, caller.streetId, query.period, caller.compound.id);
  return collectionAnswer(total(rows), { period: query.period, cutOff: now, targetPercent });
};
