import { isCoOwned } from './co-owners.ts';
import { inUnitOrder } from './owner-roll.ts';
import type { RollRow } from './roll-file.ts';

/** What a file's row said of a unit's owner. An empty cell says nothing. */
export type Saying = Pick<RollRow, 'owner' | 'phone' | 'unsold' | 'voter'>;

/**
 * A unit of the roll. `ownerId` alone says who owns it (none: not known yet); `owner`, `phone` and `voter` are what was said of the owner with this unit. `said` stands where
 * the committee has corrected the owner since: what the file said before, so that the same file again does not undo it.
 */
export type StoredUnit = Pick<RollRow, 'unit' | 'areaDm2' | 'occupied' | 'owner' | 'phone' | 'voter'> & {
  ownerId?: string;
  said?: Saying;
  /** Keyed fingerprints of names that were erased here: a file that brings one of them back says nothing new. */
  erased?: string[];
  linkVersion: number;
  renewKey?: string;
  /** The version of the roll with which the unit came into it. */
  addedIn?: number;
};

/**
 * Who owns units: a person, several who hold them jointly (`coOwned`, and the `voter` they have named), or the developer for all that is
 * unsold. `unit` is the first unit, for printing; `past` an owner that has none any more and keeps its link for votes announced before.
 * `request` tells a sale that is asked for again from another one. `erased` stands where the name is gone: since when, how many items that
 * changed, and keyed fingerprints of what the owner was called.
 */
export type StoredOwner = {
  id: string;
  name: string;
  phone?: string;
  coOwned?: true;
  voter?: string;
  developer?: true;
  unit: string;
  past?: true;
  linkVersion: number;
  renewKey?: string;
  request?: string;
  erased?: { at: string; items: number; called: string[] };
};

export type StoredRoll = { units: readonly StoredUnit[]; owners: readonly StoredOwner[] };

/** Makes an owner's id from what the owner came from: the same source, the same id. */
export type NewOwnerId = (...source: string[]) => string;

/** The developer, who owns all that is unsold; new, and so called until somebody gives the name, where there was none. */
export const developerOf = (owners: readonly StoredOwner[], newId: NewOwnerId): StoredOwner =>
  owners.find(({ developer }) => developer) ?? { id: newId('developer'), name: '开发商', developer: true, unit: '', linkVersion: 1 };

/** An owner as its name and its units say: they decide all but name, developer and link. Of units that disagree the first counts. */
const settle = ({ coOwned: _, past: __, ...owner }: StoredOwner, units: readonly StoredUnit[]): StoredOwner => {
  const named = { ...owner, ...(isCoOwned(owner.name) && { coOwned: true as const }) };
  const [first] = units;
  if (!first) return { ...named, past: true };
  return {
    ...named,
    unit: first.unit,
    phone: units.find(({ phone }) => phone)?.phone,
    voter: units.find(({ voter }) => voter)?.voter,
  };
};

const OWNER_FIELDS = ['id', 'name', 'phone', 'coOwned', 'voter', 'developer', 'unit', 'past', 'request'] as const;

/** Whether nothing of an owner is another, the link apart. */
export const isSameOwner = (one: StoredOwner | undefined, other: StoredOwner | undefined): boolean =>
  OWNER_FIELDS.every((field) => one?.[field] === other?.[field]);

/** The owners whose items must be written when the roll's units are these: new ones, and those of which something has changed. */
export const ownersToWrite = (
  before: readonly StoredOwner[],
  owners: readonly StoredOwner[],
  units: readonly StoredUnit[],
): StoredOwner[] => {
  const held = new Map<string, StoredUnit[]>();
  for (const unit of inUnitOrder(units)) {
    if (unit.ownerId === undefined) continue;
    const others = held.get(unit.ownerId);
    if (others) others.push(unit);
    else held.set(unit.ownerId, [unit]);
  }
  const stored = new Map(before.map((owner) => [owner.id, owner]));
  return owners.map((owner) => settle(owner, held.get(owner.id) ?? [])).filter((owner) => !isSameOwner(stored.get(owner.id), owner));
};

/** What the last file said of a unit's owner: kept apart where it was corrected since, else what stands. */
export const sayingOf = (unit: StoredUnit, owner: StoredOwner | undefined): Saying =>
  unit.said ?? { owner: unit.owner, phone: unit.phone, voter: unit.voter, unsold: owner?.developer };
