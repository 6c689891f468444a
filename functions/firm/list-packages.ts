import type { firmRoutes } from '#shared/contract/firm-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { packageAnswer } from '#shared/use-cases/catalogue-answers.ts';
import type { FirmDeps } from './firm-deps.ts';

export const listPackages: UseCase<typeof firmRoutes.listPackages, FirmDeps> = async ({ catalogue }, { caller, query }) => {
  const { rows, nextCursor } = await catalogue.ofFirm(caller.firm.id, query);
  return { rows: rows.map(packageAnswer), nextCursor };
};
