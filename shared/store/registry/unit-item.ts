import type { StoredUnit } from '#shared/domain/roll/stored-roll.ts';
import { unitSortKey } from '#shared/domain/roll/unit-ref.ts';
import type { TransactItem } from '../database.ts';
import { writeLinkHolder } from './link-holders.ts';

/** A unit of the roll. `linkVersion` goes up when its household's link is renewed. */
export type UnitItem = StoredUnit;

export const unitKey = (compoundId: string, unit: string) =>
  ({ table: 'registry', pk: compoundId, sk: `unit#${unitSortKey(unit)}` }) as const;

/** A unit with all that an import or the committee decides: everything but its household's link. */
export const writeUnit = (table: string, compoundId: string, stored: StoredUnit): TransactItem => {
  const { unit, areaDm2, owner, phone, voter, occupied, ownerId, said } = stored;
  return writeLinkHolder(table, unitKey(compoundId, unit), { unit, areaDm2, owner, phone, voter, occupied, ownerId, said });
};
