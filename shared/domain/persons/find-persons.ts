import { namesOf } from '../roll/co-owners.ts';
import { inUnitOrder } from '../roll/owner-roll.ts';
import type { StoredOwner, StoredRoll } from '../roll/stored-roll.ts';
import { unitSortKey } from '../roll/unit-ref.ts';
import type { Fingerprint } from './erased-name.ts';

/** An owner with the units that it holds now, as people count them. */
export type FoundPerson = { owner: StoredOwner; units: string[] };

/**
 * Owners of exactly a name, alone or as one of several, and those who were called so until it was erased. The developer is no person.
 * @param unit only whoever holds it now, or has it for a first unit
 */
export const findPersons = (
  { units, owners }: StoredRoll,
  { name, unit }: { name: string; unit?: string | undefined },
  fingerprint: Fingerprint,
): FoundPerson[] => {
  const asked = name.normalize('NFC').trim();
  const print = fingerprint(asked);
  const isCalled = (owner: StoredOwner) =>
    owner.erased ? owner.erased.called.includes(print) : owner.name === asked || namesOf(owner.name).includes(asked);
  const wanted = unit && unitSortKey(unit);
  return inUnitOrder(owners.filter((owner) => !owner.developer && isCalled(owner)))
    .map((owner) => ({ owner, units: unitsOf(units, owner.id) }))
    .filter((found) => !wanted || [found.owner.unit, ...found.units].some((one) => unitSortKey(one) === wanted));
};

/** The units that an owner holds now, as people count them. */
export const unitsOf = (units: StoredRoll['units'], ownerId: string): string[] =>
  inUnitOrder(units.filter((unit) => unit.ownerId === ownerId)).map(({ unit }) => unit);
