import type { reportRoutes } from '#shared/contract/report-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { streetOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { compoundCollection } from './compound-collection.ts';
import type { ReportDeps } from './report-deps.ts';

export const getCompoundCollection: UseCase<typeof reportRoutes.getCompoundCollection, ReportDeps> = async (
  deps,
  { caller, params, query, now },
) => {
  const own = streetOf(params.compoundId) === caller.streetId && (await deps.streets.compound(params.compoundId));
  if (!own) throw new DomainError('not_found', { what: nouns.compound });
  return compoundCollection(deps, params.compoundId, query, now);
};
