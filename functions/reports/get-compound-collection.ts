import type { reportRoutes } from '#shared/contract/report-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { compoundOfStreet } from '#shared/use-cases/compound-of-street.ts';
import { compoundCollection } from './compound-collection.ts';
import type { ReportDeps } from './report-deps.ts';

export const getCompoundCollection: UseCase<typeof reportRoutes.getCompoundCollection, ReportDeps> = async (
  deps,
  { caller, params, query, now },
) => {
  const { id } = await compoundOfStreet(deps, caller.streetId, params.compoundId);
  return compoundCollection(deps, id, query, now);
};
