import type { CompoundCaller } from '#shared/platform/callers/caller.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { streetOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { getMany } from '#shared/store/batch-get.ts';
import type { Database } from '#shared/store/database.ts';
import { type PackageItem, packageKey } from '#shared/store/package-store.ts';
import { type RollItem, rollKey } from '#shared/store/registry/roll-store.ts';
import type { PolicyItem } from '#shared/store/registry/street-store.ts';
import { policyKey } from '#shared/store/registry/street-store.ts';

/** This compound's roll, once there is one, and the street's policy in force: what a menu is made for, in one round trip. */
export const standingOf = async (db: Database, caller: CompoundCaller) => {
  const [roll, policy] = await getMany(db, [rollKey(caller.compound.id), policyKey(caller.streetId)]);
  return { roll: roll as RollItem | undefined, policy: (policy as PolicyItem).policy };
};
export type Standing = Awaited<ReturnType<typeof standingOf>>;

/** A package that is no draft, this compound's roll and the street's policy: all that a quote or an order needs, in one round trip. */
export const offerFor = async (db: Database, caller: CompoundCaller, packageId: string) => {
  if (streetOf(packageId) !== caller.streetId) throw new DomainError('not_found', { what: nouns.package });
  const [item, roll, policy] = await getMany(db, [packageKey(packageId), rollKey(caller.compound.id), policyKey(caller.streetId)]);
  if (!item || item.state === 'draft') throw new DomainError('not_found', { what: nouns.package });
  if (!roll) throw new DomainError('roll_missing');
  if (roll.state !== 'whole') throw new DomainError('roll_incomplete');
  return { item: item as PackageItem, roll: roll as RollItem, policy: policy as PolicyItem };
};
