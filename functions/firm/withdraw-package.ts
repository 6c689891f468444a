import type { firmRoutes } from '#shared/contract/firm-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { firmOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { packageAnswer } from '#shared/use-cases/catalogue-answers.ts';
import type { FirmDeps } from './firm-deps.ts';

/** Takes a package off the menu; withdrawing it again changes nothing. */
export const withdrawPackage: UseCase<typeof firmRoutes.withdrawPackage, FirmDeps> = async ({ catalogue }, { caller, params, now }) => {
  const { packageId } = params;
  const own = firmOf(packageId) === caller.firm.id;
  const stored =
    own &&
    (await catalogue.withdraw(packageId, now, {
      subject: packageId,
      occurrence: 'withdrawn',
      type: 'package.withdrawn',
      at: now,
      streetId: caller.streetId,
      firmId: caller.firm.id,
      actor: caller.actor,
      facts: {},
    }));
  if (!stored) throw new DomainError('not_found', { what: nouns.package });
  return packageAnswer(stored);
};
