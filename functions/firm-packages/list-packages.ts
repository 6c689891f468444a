import type { firmPackagesRoutes } from '#shared/contract/firm-packages-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { firmPackageAnswer } from '#shared/use-cases/catalogue-answers.ts';
import type { FirmPackagesDeps } from './firm-packages-deps.ts';
import { noPackage, ownPackageId } from './own-package.ts';

export const listPackages: UseCase<typeof firmPackagesRoutes.listPackages, FirmPackagesDeps> = async ({ packages }, { caller, query }) => {
  const { rows, nextCursor } = await packages.ofFirm(caller.firm.id, query);
  return { rows: rows.map(firmPackageAnswer), nextCursor };
};

/** Every version of a package: what it said, and since when. */
export const listPackageVersions: UseCase<typeof firmPackagesRoutes.listPackageVersions, FirmPackagesDeps> = async (
  { packages },
  { caller, params, query },
) => {
  const { rows, nextCursor } = await packages.versions(ownPackageId(caller, params.packageId), query);
  if (rows.length === 0 && !query.cursor) throw noPackage();
  return { rows: rows.map(firmPackageAnswer), nextCursor };
};
