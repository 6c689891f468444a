import type { firmPackagesRoutes } from '#shared/contract/firm-packages-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { childId } from '#shared/platform/ids.ts';
import { firmPackageAnswer } from '#shared/use-cases/catalogue-answers.ts';
import type { FirmPackagesDeps } from './firm-packages-deps.ts';
import { knownTerms } from './known-terms.ts';
import { packageEvent } from './package-event.ts';

/** Drafts a package, or puts it on the street's menu at once. Every service must stand in the street's catalogue. */
export const createPackage: UseCase<typeof firmPackagesRoutes.createPackage, FirmPackagesDeps> = async (
  { db, packages },
  { caller, body, idempotencyKey, request, now },
) => {
  const { services } = await knownTerms(db, caller.streetId, body);
  const { id: firmId, name: firmName } = caller.firm;
  const item = {
    ...body,
    id: childId('pkg', firmId, idempotencyKey),
    firmId,
    firmName,
    services,
    version: 1,
    changedAt: now,
    ...(body.state === 'published' && { publishedAt: now }),
    request,
  };
  return firmPackageAnswer(await packages.create(item, packageEvent(caller, item, body.state === 'draft' ? 'drafted' : 'published')));
};
