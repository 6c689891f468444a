import type { reportRoutes } from '#shared/contract/report-routes.ts';
import { lastPeriods } from '#shared/domain/calendar/period.ts';
import { COLLECTION_FORMULA } from '#shared/domain/collection/collection-rate.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { streetOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { rowsOfPeriods } from '#shared/use-cases/collected-rows.ts';
import { figuresOf, targetOf } from '#shared/use-cases/collection-answer.ts';
import { cutOffOf } from '#shared/use-cases/cut-off.ts';
import type { ReportDeps } from './report-deps.ts';

const PLACES = { compoundId: nouns.compound, communityId: nouns.community, firmId: nouns.firm } as const;
const places = Object.keys(PLACES) as (keyof typeof PLACES)[];

/** Figures of a period and those before it, of the street or one of its parts, each as it stands now. */
export const getCollectionTrend: UseCase<typeof reportRoutes.getCollectionTrend, ReportDeps> = async (deps, { caller, query, now }) => {
  const place = places.find((name) => query[name] !== undefined);
  if (place && streetOf(query[place] as string) !== caller.streetId) throw new DomainError('not_found', { what: PLACES[place] });
  const cut = cutOffOf(query.until, undefined, now);
  const periods = lastPeriods(query.until, query.count);
  const [found, targetPercent] = await Promise.all([
    rowsOfPeriods(deps, caller.streetId, periods, cut, query.compoundId, (row) => !place || row[place] === query[place]),
    targetOf(deps, caller.streetId),
  ]);
  return {
    asOf: cut.asOf,
    cutOff: cut.cutOff,
    targetPercent,
    formula: COLLECTION_FORMULA,
    rows: periods.map((period, n) => ({ period, ...figuresOf(found[n] ?? [], targetPercent) })),
  };
};
