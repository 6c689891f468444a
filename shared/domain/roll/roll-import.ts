import type { RollRow } from './roll-file.ts';
import { unitSortKey } from './unit-ref.ts';

export type StoredUnit = RollRow & { linkVersion: number; renewKey?: string };

/** What an import would do to the units that are there. A unit keeps its link whatever else changes. */
export const planRollImport = (stored: readonly StoredUnit[], rows: readonly RollRow[]) => {
  const before = new Map(stored.map((unit) => [unitSortKey(unit.unit), unit]));
  const added: StoredUnit[] = [];
  const changed: StoredUnit[] = [];
  const unchanged: StoredUnit[] = [];
  for (const row of rows) {
    const key = unitSortKey(row.unit);
    const old = before.get(key);
    before.delete(key);
    if (!old) added.push({ ...row, linkVersion: 1 });
    else if (isSame(old, row)) unchanged.push(old);
    else changed.push({ ...row, linkVersion: old.linkVersion, renewKey: old.renewKey });
  }
  const notInFile = [...before.values()];
  return { units: [...added, ...changed, ...unchanged, ...notInFile], added, changed, unchanged, notInFile };
};

const isSame = (old: StoredUnit, row: RollRow): boolean =>
  old.unit === row.unit &&
  old.areaDm2 === row.areaDm2 &&
  old.owner === row.owner &&
  old.phone === row.phone &&
  old.occupied === row.occupied;
