import type { reportRoutes } from '#shared/contract/report-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import type { SumsItem } from '#shared/store/ledger-store.ts';
import { collectionAnswer, sumsOf, total } from './collection-answer.ts';
import type { ReportDeps } from './report-deps.ts';

/** The street's figures are the sums of its compounds' rows: there is no street row that every payment would have to touch. */
export const getStreetCollection: UseCase<typeof reportRoutes.getStreetCollection, ReportDeps> = async (deps, { caller, query, now }) => {
  const { rows, targetPercent } = await sumsOf(deps, caller.streetId, query.period);
  const shown = { period: query.period, cutOff: now, targetPercent };
  const byCompound = Map.groupBy(rows, ({ compoundId }) => compoundId);
  return {
    total: collectionAnswer(total(rows), shown),
    compounds: [...byCompound.values()].map((own) => {
      const { compoundId, communityId, compoundName } = own[0] as SumsItem;
      return {
        compoundId,
        communityId,
        compoundName,
        firmIds: [...new Set(own.map(({ firmId }) => firmId))],
        rate: collectionAnswer(total(own), shown),
      };
    }),
  };
};
