import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RollRow } from '#shared/domain/roll/roll-file.ts';
import { planRollImport, type StoredUnit } from '#shared/domain/roll/roll-import.ts';
import { unitSortKey } from '#shared/domain/roll/unit-ref.ts';

const row = (unit: string, more: Partial<RollRow> = {}): RollRow => ({ unit, areaDm2: 6_000, owner: '张三', occupied: true, ...more });
const rolls = fc.uniqueArray(
  fc.record({
    unit: fc.nat(12).map((n) => `1-1-${n}`),
    areaDm2: fc.integer({ min: 100, max: 300 }),
    owner: fc.constantFrom('张', '李'),
    occupied: fc.boolean(),
  }),
  { selector: ({ unit }) => unit },
);
const names = (units: { unit: string }[]) => units.map(({ unit }) => unit).sort();

describe('importing a roll', () => {
  it('adds what is new with its first link', () => {
    const plan = planRollImport([], [row('1-1-101')]);
    expect(plan.added).toEqual([{ ...row('1-1-101'), linkVersion: 1 }]);
    expect(plan).toMatchObject({ changed: [], unchanged: [], notInFile: [] });
  });

  it('of the same file twice changes nothing', () => {
    fc.assert(
      fc.property(rolls, (rows) => {
        const { units } = planRollImport([], rows);
        const again = planRollImport(units, [...rows].reverse());
        expect([again.added, again.changed, again.notInFile]).toEqual([[], [], []]);
        expect(names(again.units)).toEqual(names(rows));
      }),
    );
  });

  it.each([
    ['area', { areaDm2: 6_100 }],
    ['owner', { owner: '李四' }],
    ['telephone', { phone: '13800000000' }],
    ['occupancy', { occupied: false }],
  ])('changes a unit whose %s is new and keeps its link', (_, change) => {
    const stored: StoredUnit = { ...row('1-1-101'), linkVersion: 4, renewKey: 'k' };
    const plan = planRollImport([stored], [row('1-1-101', change)]);
    expect(plan.changed).toEqual([{ ...row('1-1-101', change), linkVersion: 4, renewKey: 'k' }]);
    expect(plan.added).toEqual([]);
  });

  it('takes a telephone away that the file no longer has', () => {
    const plan = planRollImport([{ ...row('1-1-101', { phone: '13800000000' }), linkVersion: 1 }], [row('1-1-101')]);
    expect(plan.changed[0]?.phone).toBeUndefined();
  });

  it('knows a unit again that is written with leading zeros, and takes the new spelling', () => {
    const plan = planRollImport([{ ...row('1-1-101'), linkVersion: 3 }], [row('01-1-0101')]);
    expect(plan.added).toEqual([]);
    expect(plan.changed).toMatchObject([{ unit: '01-1-0101', linkVersion: 3 }]);
  });

  it('keeps units that the file does not name, as they are', () => {
    const stored: StoredUnit[] = [
      { ...row('1-1-101'), linkVersion: 2 },
      { ...row('1-1-102'), linkVersion: 5 },
    ];
    const plan = planRollImport(stored, [row('1-1-101')]);
    expect(plan.notInFile).toEqual([stored[1]]);
    expect(names(plan.units)).toEqual(['1-1-101', '1-1-102']);
  });

  it('loses no unit, doubles none and makes no link void', () => {
    fc.assert(
      fc.property(rolls, rolls, fc.nat(9), (before, rows, version) => {
        const stored = before.map((unit, n) => ({ ...unit, linkVersion: 1 + ((version + n) % 3) }));
        const { units, added, changed, unchanged, notInFile } = planRollImport(stored, rows);
        expect(units).toHaveLength(added.length + changed.length + unchanged.length + notInFile.length);
        expect(new Set(names(units))).toEqual(new Set([...names(stored), ...names(rows)]));
        expect(new Set(units.map(({ unit }) => unitSortKey(unit))).size).toBe(units.length);
        for (const old of stored) expect(units.find(({ unit }) => unit === old.unit)?.linkVersion).toBe(old.linkVersion);
      }),
    );
  });
});
