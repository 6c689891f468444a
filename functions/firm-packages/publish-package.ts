import type { firmPackagesRoutes } from '#shared/contract/firm-packages-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { firmPackageAnswer } from '#shared/use-cases/catalogue-answers.ts';
import { actionRequest } from '#shared/use-cases/repeated-request.ts';
import { changePackage } from './change-package.ts';
import type { FirmPackagesDeps } from './firm-packages-deps.ts';

/**
 * Puts a draft on the menu, once. What is published stays so if asked again; the request that published it is answered as at first, also
 * when the package has changed or been withdrawn since.
 */
export const publishPackage: UseCase<typeof firmPackagesRoutes.publishPackage, FirmPackagesDeps> = async (
  { packages },
  { caller, params, idempotencyKey, request: body, now },
) => {
  const request = actionRequest(caller.scope, idempotencyKey, body);
  const item = await changePackage(packages, caller, params.packageId, {
    move: 'publish',
    to: 'published',
    isDone: ({ state, published }) => state === 'published' || published?.request === request,
    brings: (version) => ({ publishedAt: now, changedAt: now, published: { request, version }, request }),
  });
  const { published } = item;
  const first = published?.request === request && published.version !== item.version;
  return firmPackageAnswer((first && (await packages.version(item.id, published.version))) || item);
};
