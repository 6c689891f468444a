import type { firmPackagesRoutes } from '#shared/contract/firm-packages-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { firmPackageAnswer } from '#shared/use-cases/catalogue-answers.ts';
import { actionRequest } from '#shared/use-cases/repeated-request.ts';
import { changePackage } from './change-package.ts';
import type { FirmPackagesDeps } from './firm-packages-deps.ts';

/** Takes a package off the menu, or a draft away, for good; withdrawing it again changes nothing. */
export const withdrawPackage: UseCase<typeof firmPackagesRoutes.withdrawPackage, FirmPackagesDeps> = async (
  { packages },
  { caller, params, idempotencyKey, request, now },
) =>
  firmPackageAnswer(
    await changePackage(packages, caller, params.packageId, {
      move: 'withdraw',
      to: 'withdrawn',
      isDone: ({ state }) => state === 'withdrawn',
      brings: () => ({ changedAt: now, request: actionRequest(caller.scope, idempotencyKey, request) }),
    }),
  );
