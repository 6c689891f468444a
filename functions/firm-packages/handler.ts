import { firmPackagesRoutes } from '#shared/contract/firm-packages-routes.ts';
import { recogniseFirm } from '#shared/platform/callers/firm-caller.ts';
import { httpFunction } from '#shared/platform/functions/http-function.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { createPackage } from './create-package.ts';
import { firmPackagesDeps } from './firm-packages-deps.ts';
import { getPackage } from './get-package.ts';
import { listFirmServices } from './list-firm-services.ts';
import { listPackages, listPackageVersions } from './list-packages.ts';
import { publishPackage } from './publish-package.ts';
import { updatePackage } from './update-package.ts';
import { withdrawPackage } from './withdraw-package.ts';

export const create = httpFunction({
  routes: firmPackagesRoutes,
  recognise: { firm: recogniseFirm },
  deps: firmPackagesDeps,
  useCases: {
    listFirmServices,
    createPackage,
    listPackages,
    getPackage,
    updatePackage,
    publishPackage,
    withdrawPackage,
    listPackageVersions,
  },
});

export const handler = onLambda(create, { name: 'firm-packages', tables: ['registry', 'limits', 'catalogue', 'events'] });
