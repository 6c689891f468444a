import type { firmPackagesRoutes } from '#shared/contract/firm-packages-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { firmPackageAnswer } from '#shared/use-cases/catalogue-answers.ts';
import type { FirmPackagesDeps } from './firm-packages-deps.ts';
import { noPackage, ownPackageId } from './own-package.ts';

export const getPackage: UseCase<typeof firmPackagesRoutes.getPackage, FirmPackagesDeps> = async ({ packages }, { caller, params }) => {
  const item = await packages.package(ownPackageId(caller, params.packageId));
  if (!item) throw noPackage();
  return firmPackageAnswer(item);
};
