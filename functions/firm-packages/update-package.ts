import type { firmPackagesRoutes } from '#shared/contract/firm-packages-routes.ts';
import { mayPackage } from '#shared/domain/catalogue/package-life.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { type PackageItem, packageKey } from '#shared/store/package-store.ts';
import { firmPackageAnswer } from '#shared/use-cases/catalogue-answers.ts';
import type { FirmPackagesDeps } from './firm-packages-deps.ts';
import { knownTerms } from './known-terms.ts';
import { noPackage, ownPackageId, wrongState } from './own-package.ts';
import { packageEvent } from './package-event.ts';

/**
 * Gives a package other terms, as its next version. Orders placed before keep theirs. The version that follows the one seen carries the
 * request that made it: the same request again finds its own and is answered as at first, any other finds that it comes too late.
 */
export const updatePackage: UseCase<typeof firmPackagesRoutes.updatePackage, FirmPackagesDeps> = async (
  { db, packages },
  { caller, params, body, seenVersion, request, now },
) => {
  const packageId = ownPackageId(caller, params.packageId);
  const { services, more } = await knownTerms(db, caller.streetId, body, [packageKey(packageId)]);
  const seen = more[0] as PackageItem | undefined;
  if (!seen) throw noPackage();

  const answerOf = (made: PackageItem | undefined) => {
    if (made?.request !== request) throw new DomainError('version_differs');
    return firmPackageAnswer(made);
  };
  if (seen.version !== seenVersion) return answerOf(await packages.version(packageId, seenVersion + 1));
  if (!mayPackage('update', seen.state)) throw wrongState('update', seen);

  const { id, firmId, firmName, state, publishedAt, published } = seen;
  const next: PackageItem = {
    ...body,
    ...{ id, firmId, firmName, state, publishedAt, published },
    services,
    version: seenVersion + 1,
    changedAt: now,
    request,
  };
  const outcome = await packages.change(next, packageEvent(caller, next, 'updated'));
  return 'changed' in outcome ? firmPackageAnswer(outcome.changed) : answerOf(outcome.stands);
};
