import fc from 'fast-check';
import { type OwnerChange, planOwnerChange } from '#shared/domain/roll/owner-change.ts';
import type { RollRow } from '#shared/domain/roll/roll-file.ts';
import { planRollImport } from '#shared/domain/roll/roll-import.ts';
import type { StoredOwner, StoredUnit } from '#shared/domain/roll/stored-roll.ts';
import { unitSortKey } from '#shared/domain/roll/unit-ref.ts';

export type Roll = { units: StoredUnit[]; owners: StoredOwner[] };
export const nothing: Roll = { units: [], owners: [] };
/** An id that tells its source. */
export const newId = (...source: string[]) => `own_${source.join('|')}`;

/** Stands for the keyed fingerprint of a name. */
export const print = (name: string) => `print of ${name}`;

export const row = (unit: string, more: Partial<RollRow> = {}): RollRow => ({
  unit,
  areaDm2: 6_000,
  owner: '张三',
  occupied: true,
  ...more,
});

/** Rows of a file: few units, names and telephones, so that they meet. */
export const rowsOfRoll = fc
  .uniqueArray(
    fc.record(
      {
        unit: fc.nat(12).map((n) => `1-1-${n}`),
        areaDm2: fc.integer({ min: 100, max: 300 }),
        owner: fc.constantFrom('张', '李', '张、李'),
        phone: fc.constantFrom('138', '139'),
        occupied: fc.boolean(),
        unsold: fc.boolean(),
        voter: fc.constantFrom('张', '李'),
      },
      { requiredKeys: ['unit', 'areaDm2', 'occupied'] },
    ),
    { selector: ({ unit }) => unit },
  )
  .map((rows) =>
    rows.map((one): RollRow => {
      const owner = one.unsold && one.owner ? '开发公司' : one.owner;
      return { ...one, owner, voter: owner?.includes('、') ? one.voter : undefined };
    }),
  );

const byUnit = (a: StoredUnit, b: StoredUnit) => (unitSortKey(a.unit) < unitSortKey(b.unit) ? -1 : 1);
/** The roll after these items were written. */
export const written = (roll: Roll, plan: { units: StoredUnit[]; owners: StoredOwner[] }): Roll => {
  const units = new Map(roll.units.map((unit) => [unitSortKey(unit.unit), unit]));
  for (const unit of plan.units) units.set(unitSortKey(unit.unit), unit);
  const owners = new Map(roll.owners.map((owner) => [owner.id, owner]));
  for (const owner of plan.owners) owners.set(owner.id, owner);
  return { units: [...units.values()].sort(byUnit), owners: [...owners.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) };
};

/** The roll after a file was laid over it. */
export const importInto = (roll: Roll, rows: RollRow[]): Roll => {
  const { added, changed, owners } = planRollImport(roll, rows, newId, print);
  return written(roll, { units: [...added, ...changed], owners });
};

/** The roll after the committee said something of a unit's owner. */
export const changed = (roll: Roll, unit: string, change: OwnerChange, request = JSON.stringify([unit, change])): Roll => {
  const plan = planOwnerChange(roll, unit, change, request, newId);
  if (!plan) throw new Error('nothing to change');
  return written(roll, plan);
};

export const ownerAt = (roll: Roll, unit: string): StoredOwner | undefined => {
  const id = roll.units.find((one) => one.unit === unit)?.ownerId;
  return roll.owners.find((owner) => owner.id === id);
};
