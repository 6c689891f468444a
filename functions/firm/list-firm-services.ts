import type { firmRoutes } from '#shared/contract/firm-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { serviceAnswer } from '#shared/use-cases/catalogue-answers.ts';
import type { FirmDeps } from './firm-deps.ts';

export const listFirmServices: UseCase<typeof firmRoutes.listFirmServices, FirmDeps> = async ({ catalogue }, { caller }) => ({
  rows: (await catalogue.services(caller.streetId)).map(serviceAnswer),
});
