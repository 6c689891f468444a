import { mayVoteFor } from './co-owners.ts';
import {
  developerOf,
  type NewOwnerId,
  ownersToWrite,
  type StoredOwner,
  type StoredRoll,
  type StoredUnit,
  sayingOf,
} from './stored-roll.ts';
import { unitSortKey } from './unit-ref.ts';

/**
 * What the committee says of a unit's owner: its particulars are wrong (`correct`), the unit was sold or its owner is known now
 * (`transfer`), it belongs to an owner who has other units (`join`), or it is the developer's (`unsold`).
 */
export type OwnerChange =
  | { change: 'correct'; name?: string; phone?: string; voter?: string }
  | { change: 'transfer'; name: string; phone?: string; voter?: string }
  | { change: 'join'; ownerId: string }
  | { change: 'unsold' };

/** The items to write; none when all is as asked already. `owner` is whose the unit is afterwards. */
export type OwnerPlan = { owner: StoredOwner; units: StoredUnit[]; owners: StoredOwner[] };

/**
 * A correction keeps the owner and its link, and all units of that owner follow. Every other change gives the unit another owner; the owner
 * before stays, for votes announced before. @param request tells a sale that is asked for again from another one
 * @returns undefined when there is no such unit, or nobody to correct or to join
 */
export const planOwnerChange = (
  { units, owners }: StoredRoll,
  ref: string,
  change: OwnerChange,
  request: string,
  newId: NewOwnerId,
): OwnerPlan | undefined => {
  const unit = units.find((one) => unitSortKey(one.unit) === unitSortKey(ref));
  if (!unit) return undefined;
  const before = owners.find(({ id }) => id === unit.ownerId);
  const owner = ownerAfter(owners, unit, before, change, request, newId);
  if (!owner) return undefined;

  const changed = unitsAfter(units, unit, before, owner, change);
  const after = units.map((one) => changed.get(one) ?? one);
  const toWrite = ownersToWrite(owners, [...owners.filter(({ id }) => id !== owner.id), owner], after);
  return {
    owner: toWrite.find(({ id }) => id === owner.id) ?? owner,
    units: [...changed].map(([old, now]) => ({ ...now, said: sayingOf(old, before) })),
    owners: toWrite,
  };
};

/** Units that change, as they were and as they become. */
const unitsAfter = (
  units: readonly StoredUnit[],
  unit: StoredUnit,
  before: StoredOwner | undefined,
  owner: StoredOwner,
  change: OwnerChange,
): Map<StoredUnit, StoredUnit> => {
  if (change.change !== 'correct') {
    if (before?.id === owner.id) return new Map();
    const { phone, voter } = change.change === 'transfer' ? change : owner;
    return new Map([[unit, { ...unit, ownerId: owner.id, owner: owner.name, phone, voter: otherThan(owner.name, voter) }]]);
  }
  const corrected = (old: StoredUnit): StoredUnit => {
    const voter = otherThan(owner.name, change.voter ?? old.voter);
    const stays = voter !== undefined && mayVoteFor(owner.name, voter);
    return { ...old, owner: owner.name, phone: change.phone ?? old.phone, voter: stays ? voter : undefined };
  };
  const own = units.filter(({ ownerId }) => ownerId === owner.id).map((old) => [old, corrected(old)] as const);
  return new Map(own.filter(([old, now]) => old.owner !== now.owner || old.phone !== now.phone || old.voter !== now.voter));
};

/** A single owner who votes for itself needs no naming. */
const otherThan = (name: string, voter: string | undefined) => (voter === name ? undefined : voter);

const ownerAfter = (
  owners: readonly StoredOwner[],
  unit: StoredUnit,
  before: StoredOwner | undefined,
  change: OwnerChange,
  request: string,
  newId: NewOwnerId,
): StoredOwner | undefined => {
  switch (change.change) {
    case 'correct':
      // Who is given a name again has one again.
      return before && { ...before, ...(change.name !== undefined && { name: change.name, erased: undefined }) };
    case 'transfer': {
      if (before?.request === request) return before;
      const id = newId('transfer', unitSortKey(unit.unit), change.name, before?.id ?? '');
      const earlier = owners.find((owner) => owner.id === id);
      return { linkVersion: 1, ...earlier, id, name: change.name, unit: unit.unit, request, erased: undefined };
    }
    case 'join':
      return owners.find(({ id }) => id === change.ownerId);
    case 'unsold':
      return developerOf(owners, newId);
  }
};
