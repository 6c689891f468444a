import type { StoredUnit } from '#shared/domain/roll/stored-roll.ts';
import { unitSortKey } from '#shared/domain/roll/unit-ref.ts';
import { getMany } from '../batch-get.ts';
import type { Database, TransactItem } from '../database.ts';
import { writeLinkHolder } from './link-holders.ts';

/** A unit of the roll. `linkVersion` goes up when its household's link is renewed. */
export type UnitItem = StoredUnit;

export const unitKey = (compoundId: string, unit: string) =>
  ({ table: 'registry', pk: compoundId, sk: `unit#${unitSortKey(unit)}` }) as const;

/** A unit with all that an import or the committee decides: everything but its household's link. @param addedIn the roll's version with which it comes, if it is new */
export const writeUnit = (table: string, compoundId: string, stored: StoredUnit, addedIn?: number): TransactItem => {
  const { unit, areaDm2, owner, phone, voter, occupied, ownerId, said, erased } = stored;
  const attributes = { unit, areaDm2, owner, phone, voter, occupied, ownerId, said, erased };
  return writeLinkHolder(table, unitKey(compoundId, unit), attributes, addedIn === undefined ? {} : { addedIn });
};

/** As many keys as one batch asks for. */
const BATCH = 100;

export const unitStore = (db: Database) => ({
  /** Units by what people call them, in the order asked; undefined where the roll has none. */
  unitsOf: async (compoundId: string, units: readonly string[]): Promise<(UnitItem | undefined)[]> => {
    const found: (UnitItem | undefined)[] = [];
    for (let from = 0; from < units.length; from += BATCH) {
      const keys = units.slice(from, from + BATCH).map((unit) => unitKey(compoundId, unit));
      found.push(...((await getMany(db, keys)) as (UnitItem | undefined)[]));
    }
    return found;
  },
});
