import type { Instant } from '../calendar/local-date.ts';
import { isCoOwned } from '../roll/co-owners.ts';
import { ownersToWrite, type StoredOwner, type StoredRoll, type StoredUnit } from '../roll/stored-roll.ts';
import { unitSortKey } from '../roll/unit-ref.ts';
import { ERASED_NAME, type Fingerprint, fingerprintsOf } from './erased-name.ts';
import { allNames, type NamedBy } from './erased-text.ts';

/** What a person is called here and was: by the owner, by its units, and by what a file had said of units that were or are the person's. */
export const namedBy = ({ units }: StoredRoll, owner: StoredOwner, held: ReadonlyMap<string, unknown>): NamedBy => {
  const own = units.filter((unit) => unit.ownerId === owner.id);
  // Of a unit that is somebody else's by now the file may have named anybody since.
  const before = units.filter(
    (unit) => unit.ownerId !== owner.id && held.has(unitSortKey(unit.unit)) && namesAnyOf(unit.said?.owner, owner.name),
  );
  const names = [owner.name, ...own.map((unit) => unit.owner), ...own.map(({ said }) => said?.owner)].filter(
    (name) => name !== ERASED_NAME,
  );
  const phones = [owner.phone, ...own.map(({ phone }) => phone), ...[...own, ...before].map(({ said }) => said?.phone)];
  return {
    names: [...new Set(names.flatMap(allNames))],
    phones: [...new Set(phones.flatMap((phone) => (phone ? [phone.replace(/\D/g, '')] : [])))],
  };
};

const namesAnyOf = (text: string | undefined, owner: string): boolean => {
  const names = allNames(owner);
  return allNames(text).some((name) => names.includes(name));
};

/**
 * The roll without a person's name and telephone. The person's units and link stay; what an old file said of them is kept as fingerprints,
 * so that the file brings nothing back (docs/decisions/0040). @param items how many items besides the roll's were changed
 */
export const planErasure = (
  { units, owners }: StoredRoll,
  owner: StoredOwner,
  held: ReadonlyMap<string, unknown>,
  { names, phones }: NamedBy,
  fingerprint: Fingerprint,
  erased: { at: Instant; items: number },
): { owner: StoredOwner; others: StoredOwner[]; units: StoredUnit[] } => {
  const called = [...new Set(names.flatMap((name) => fingerprintsOf(name, fingerprint)))];
  const shares = (name: string) => owners.some((other) => other.id !== owner.id && !other.erased && allNames(other.name).includes(name));

  const unitAfter = (unit: StoredUnit): StoredUnit => {
    const prints = [...new Set([...(unit.erased ?? []), ...called])];
    if (unit.ownerId === owner.id) {
      const { phone: _, voter: __, said: ___, ...rest } = unit;
      return { ...rest, owner: ERASED_NAME, erased: prints };
    }
    const { said, ...rest } = unit;
    const isNamed = said?.phone !== undefined && phones.includes(said.phone.replace(/\D/g, ''));
    const isSaid = isNamed || names.some((name) => namesAnyOf(said?.owner, name) || said?.voter === name);
    const votes = !isCoOwned(unit.owner ?? '') && unit.voter !== undefined && names.includes(unit.voter) && !shares(unit.voter);
    const { voter: _, ...withoutVoter } = rest;
    if (!isSaid && !votes && !held.has(unitSortKey(unit.unit))) return unit;
    return { ...(votes ? withoutVoter : rest), ...(said && !isSaid && { said }), erased: prints };
  };

  const after = units.map((unit) => [unit, unitAfter(unit)] as const);
  const { phone: _, voter: __, coOwned: ___, request: ____, ...bare } = owner;
  const changed = after.filter(([before, now]) => JSON.stringify(before) !== JSON.stringify(now)).map(([, now]) => now);
  const nameless = { ...bare, name: ERASED_NAME, erased: { ...erased, items: erased.items + changed.length + 1, called } };
  const toWrite = ownersToWrite(
    owners,
    owners.map((one) => (one.id === owner.id ? nameless : one)),
    after.map(([, now]) => now),
  );
  return {
    owner: toWrite.find(({ id }) => id === owner.id) ?? nameless,
    others: toWrite.filter(({ id }) => id !== owner.id),
    units: changed,
  };
};
