import { mayPackage, type PackageMove } from '#shared/domain/catalogue/package-life.ts';
import type { FirmCaller } from '#shared/platform/callers/caller.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { PackageItem, PackageStore } from '#shared/store/package-store.ts';
import { noPackage, ownPackageId, wrongState } from './own-package.ts';
import { packageEvent } from './package-event.ts';

type Change = {
  move: PackageMove;
  to: 'published' | 'withdrawn';
  /** Whether there is nothing left to do. */
  isDone(item: PackageItem): boolean;
  /** What changes besides the state. */
  brings(version: number): Pick<PackageItem, 'changedAt' | 'request'> & Partial<PackageItem>;
};

const ATTEMPTS = 3;

/**
 * Moves a package to another state, whatever its terms; another change that comes first is looked at anew.
 * @returns the package as it stands afterwards
 * @throws DomainError not_found, package_state, changed_meanwhile
 */
export const changePackage = async (
  packages: PackageStore,
  caller: FirmCaller,
  packageId: string,
  { move, to, isDone, brings }: Change,
): Promise<PackageItem> => {
  ownPackageId(caller, packageId);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const item = await packages.package(packageId);
    if (!item) throw noPackage();
    if (isDone(item)) return item;
    if (!mayPackage(move, item.state)) throw wrongState(move, item);
    const version = item.version + 1;
    const next: PackageItem = { ...item, ...brings(version), state: to, version };
    const outcome = await packages.change(next, packageEvent(caller, next, to));
    if ('changed' in outcome) return outcome.changed;
  }
  throw new DomainError('changed_meanwhile');
};
