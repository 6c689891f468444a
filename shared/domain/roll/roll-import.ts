import { type Fingerprint, isErasedName } from '../persons/erased-name.ts';
import { inUnitOrder } from './owner-roll.ts';
import type { RollRow } from './roll-file.ts';
import {
  developerOf,
  type NewOwnerId,
  ownersToWrite,
  type Saying,
  type StoredOwner,
  type StoredRoll,
  type StoredUnit,
} from './stored-roll.ts';
import { unitSortKey } from './unit-ref.ts';

/**
 * What an import would do to the units and owners that are there. A unit keeps its link whatever else changes, and its owner as long as
 * its row names the owner it has, or says only what the file before it said. Rows of the same name and telephone are one owner, with owners
 * that are there already too; all that is unsold is the developer's. Neither the order of the rows nor a repetition changes the outcome.
 * @param fingerprint of names, by which a row is told that brings an erased one back
 */
export const planRollImport = (stored: StoredRoll, rows: readonly RollRow[], newId: NewOwnerId, fingerprint: Fingerprint) => {
  const saysNothingNew = rowsSayNothingNew(stored, fingerprint);
  const before = new Map(stored.units.map((unit) => [unitSortKey(unit.unit), unit]));
  const owners = ownersOf(stored, rows, newId, saysNothingNew);
  const added: StoredUnit[] = [];
  const changed: StoredUnit[] = [];
  const unchanged: StoredUnit[] = [];
  for (const row of inUnitOrder(rows)) {
    const key = unitSortKey(row.unit);
    const old = before.get(key);
    before.delete(key);
    const unit = unitOf(row, old, owners.of(row, old), saysNothingNew);
    if (!old) added.push(unit);
    else if (isSame(old, unit)) unchanged.push(old);
    else changed.push(unit);
  }
  const notInFile = [...before.values()];
  const units = [...added, ...changed, ...unchanged, ...notInFile];
  return { units, added, changed, unchanged, notInFile, owners: ownersToWrite(stored.owners, owners.all(), units) };
};

/** Whether a row says of the owner only what was said before: then whatever the committee has corrected since stands. */
const repeats = (row: RollRow, { owner, phone, unsold, voter }: Saying): boolean =>
  (row.owner === undefined || row.owner === owner) &&
  row.phone === phone &&
  (row.unsold ?? false) === (unsold ?? false) &&
  (row.voter === undefined || row.voter === voter);

/** Whether a row leaves what is said of its unit's owner as it is. */
type SaysNothingNew = (row: RollRow, old: StoredUnit | undefined) => boolean;

/**
 * A row that repeats what was said before; or that names somebody who was erased from its unit; or that names nobody while the unit's owner is
 * nameless: a telephone without a name must be the erased one's.
 */
const rowsSayNothingNew = ({ owners }: StoredRoll, fingerprint: Fingerprint): SaysNothingNew => {
  const nameless = new Set(owners.filter(({ erased }) => erased).map(({ id }) => id));
  return (row, old) => {
    if (!old) return false;
    if (old.said && repeats(row, old.said)) return true;
    if (!old.erased || row.unsold) return false;
    return row.owner === undefined ? nameless.has(old.ownerId ?? '') : isErasedName(row.owner, old.erased, fingerprint);
  };
};

/** The owners of a roll while a file is laid over it: `of` finds or makes the owner of a row. */
const ownersOf = (stored: StoredRoll, rows: readonly RollRow[], newId: NewOwnerId, saysNothingNew: SaysNothingNew) => {
  const owners = new Map(stored.owners.map((owner) => [owner.id, owner]));
  const before = new Map(stored.units.map((unit) => [unitSortKey(unit.unit), unit]));
  // The file may name the developer on any of its rows, and all of them say the same.
  const naming = rows.find((row) => row.unsold && row.owner && !saysNothingNew(row, before.get(unitSortKey(row.unit))));
  const named = naming?.owner;
  const developer = { ...developerOf(stored.owners, newId), ...(named && { name: named }) };
  if (owners.has(developer.id)) owners.set(developer.id, developer);
  const ownerOf = (unit: StoredUnit | undefined) => (unit?.ownerId === undefined ? undefined : owners.get(unit.ownerId));

  const keeps = (row: RollRow, old: StoredUnit | undefined): boolean => {
    const owner = ownerOf(old);
    if (!owner || saysNothingNew(row, old)) return owner !== undefined;
    if (row.unsold) return owner.developer === true;
    return row.owner === undefined ? !(owner.developer && row.unsold === false) : row.owner === owner.name;
  };

  // Owners by the name and telephone they will have; those who keep a unit come before those who have none left.
  const known = new Map<string, string>();
  const meet = (name: string | undefined, phone: string | undefined, id: string) => {
    const who = JSON.stringify([name, phone]);
    if (name && phone && !known.has(who)) known.set(who, id);
  };
  const inFile = new Map(rows.map((row) => [unitSortKey(row.unit), row]));
  const staying = new Set<string>();
  for (const old of inUnitOrder(stored.units)) {
    const row = inFile.get(unitSortKey(old.unit));
    const owner = ownerOf(old);
    if (!owner || (row && !keeps(row, old))) continue;
    staying.add(owner.id);
    meet(owner.name, row ? unitOf(row, old, owner, saysNothingNew).phone : old.phone, owner.id);
  }
  for (const owner of stored.owners) if (!staying.has(owner.id)) meet(owner.name, owner.phone, owner.id);

  const ownId = (row: RollRow & { owner: string }): string => {
    for (let n = 1; ; n += 1) {
      const id = newId('row', unitSortKey(row.unit), row.owner, ...(n > 1 ? [String(n)] : []));
      // Who had this id may be called otherwise by now: then it is somebody else's.
      if ((owners.get(id)?.name ?? row.owner) === row.owner) return id;
    }
  };
  return {
    all: () => [...owners.values()],
    of: (row: RollRow, old: StoredUnit | undefined): StoredOwner | undefined => {
      if (saysNothingNew(row, old)) return ownerOf(old);
      let id: string | undefined;
      if (keeps(row, old)) id = old?.ownerId;
      else if (row.unsold) id = developer.id;
      else if (row.owner) id = known.get(JSON.stringify([row.owner, row.phone])) ?? ownId({ ...row, owner: row.owner });
      if (id === undefined) return undefined;
      const made = row.unsold ? developer : { id, name: row.owner ?? '', unit: row.unit, linkVersion: 1 };
      const owner = owners.get(id) ?? made;
      owners.set(id, owner);
      meet(row.owner, row.phone, id);
      return owner;
    },
  };
};

/** The unit as row and owner make it. A row that says nothing of an owner who is known leaves name and telephone as they are. */
const unitOf = (row: RollRow, old: StoredUnit | undefined, owner: StoredOwner | undefined, saysNothingNew: SaysNothingNew): StoredUnit => {
  const { unit, areaDm2, occupied } = row;
  const same = {
    unit,
    areaDm2,
    occupied,
    linkVersion: old?.linkVersion ?? 1,
    ...(old?.renewKey && { renewKey: old.renewKey }),
    ...(old?.erased && { erased: old.erased }),
  };
  if (old && saysNothingNew(row, old)) {
    const { ownerId, owner: name, phone, voter, said } = old;
    return { ...same, ...defined({ ownerId, owner: name, phone, voter, said }) };
  }
  const kept = owner && owner.id === old?.ownerId ? old : undefined;
  const phone = row.phone ?? (row.owner === undefined && !row.unsold ? kept?.phone : undefined);
  return { ...same, ...defined({ ownerId: owner?.id, owner: row.owner ?? owner?.name, phone, voter: row.voter ?? kept?.voter }) };
};

const defined = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;

const isSame = (old: StoredUnit, unit: StoredUnit): boolean =>
  (['unit', 'areaDm2', 'occupied', 'ownerId', 'owner', 'phone', 'voter'] as const).every((field) => old[field] === unit[field]) &&
  !(old.said && !unit.said);
