import type { reportRoutes } from '#shared/contract/report-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { cutOffOf } from '#shared/use-cases/cut-off.ts';
import { streetCollection } from '#shared/use-cases/street-collection.ts';
import type { ReportDeps } from './report-deps.ts';

export const getStreetCollection: UseCase<typeof reportRoutes.getStreetCollection, ReportDeps> = async (deps, { caller, query, now }) =>
  streetCollection(deps, caller.streetId, query.period, query.by, cutOffOf(query.period, query.asOf, now));
