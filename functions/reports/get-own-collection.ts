import type { reportRoutes } from '#shared/contract/report-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { compoundCollection } from './compound-collection.ts';
import type { ReportDeps } from './report-deps.ts';

export const getOwnCollection: UseCase<typeof reportRoutes.getOwnCollection, ReportDeps> = async (deps, { caller, query, now }) =>
  compoundCollection(deps, caller.compound.id, query, now);
