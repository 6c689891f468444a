import type { firmPackagesRoutes } from '#shared/contract/firm-packages-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { serviceAnswer } from '#shared/use-cases/catalogue-answers.ts';
import type { FirmPackagesDeps } from './firm-packages-deps.ts';

export const listFirmServices: UseCase<typeof firmPackagesRoutes.listFirmServices, FirmPackagesDeps> = async (
  { catalogue },
  { caller },
) => ({
  rows: (await catalogue.services(caller.streetId)).map(serviceAnswer),
});
