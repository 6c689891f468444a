import { type PackageMove, packageMoves, packageStates } from '#shared/domain/catalogue/package-life.ts';
import type { FirmCaller } from '#shared/platform/callers/caller.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { firmOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import type { PackageItem } from '#shared/store/package-store.ts';

export const noPackage = (): DomainError => new DomainError('not_found', { what: nouns.package });

/** A package's id names its firm, so another firm's is not found and not read. */
export const ownPackageId = ({ firm }: FirmCaller, packageId: string): string => {
  if (firmOf(packageId) !== firm.id) throw noPackage();
  return packageId;
};

/** Why a package may not be changed so. */
export const wrongState = (move: PackageMove, { state }: PackageItem): DomainError =>
  new DomainError('package_state', {
    state: packageStates[state],
    from: {
      zh: packageMoves[move].map((from) => packageStates[from].zh).join('、'),
      en: packageMoves[move].map((from) => packageStates[from].en).join(', '),
    },
  });
