import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planRollImport } from '#shared/domain/roll/roll-import.ts';
import { unitSortKey } from '#shared/domain/roll/unit-ref.ts';
import { importInto, newId, nothing, print, type Roll, row, rowsOfRoll } from './rolls.ts';

const names = (units: { unit: string }[]) => units.map(({ unit }) => unit).sort();
const first = (more = {}): Roll => {
  const { units, owners } = importInto(nothing, [row('1-1-101', more)]);
  return { units: units.map((unit) => ({ ...unit, linkVersion: 4, renewKey: 'k' })), owners };
};

describe('importing a roll', () => {
  it('adds what is new with its first link', () => {
    const plan = planRollImport(nothing, [row('1-1-101')], newId, print);
    expect(plan.added).toEqual([{ ...row('1-1-101'), linkVersion: 1, ownerId: newId('row', unitSortKey('1-1-101'), '张三') }]);
    expect(plan).toMatchObject({ changed: [], unchanged: [], notInFile: [] });
  });

  it('of the same file twice changes nothing, in whatever order its rows come', () => {
    fc.assert(
      fc.property(rowsOfRoll, rowsOfRoll, fc.infiniteStream(fc.nat()), (earlier, rows, order) => {
        const before = importInto(importInto(nothing, earlier), rows);
        const shuffled = rows.map((one) => ({ one, at: order.next().value })).sort((a, b) => a.at - b.at);
        const again = planRollImport(
          before,
          shuffled.map(({ one }) => one),
          newId,
          print,
        );
        expect([again.added, again.changed, again.owners]).toEqual([[], [], []]);
      }),
    );
  });

  it.each([
    ['area', { areaDm2: 6_100 }],
    ['owner', { owner: '李四' }],
    ['telephone', { phone: '13800000000' }],
    ['occupancy', { occupied: false }],
  ])('changes a unit whose %s is new and keeps its household’s link', (_, change) => {
    const plan = planRollImport(first(), [row('1-1-101', change)], newId, print);
    expect(plan.changed).toMatchObject([{ ...row('1-1-101', change), linkVersion: 4, renewKey: 'k' }]);
    expect(plan.added).toEqual([]);
  });

  it('takes a telephone away that the file no longer has', () => {
    const { units, owners } = importInto(first({ phone: '13800000000' }), [row('1-1-101')]);
    expect([units[0]?.phone, owners[0]?.phone]).toEqual([undefined, undefined]);
  });

  it('knows a unit again that is written with leading zeros, and takes the new spelling', () => {
    const plan = planRollImport(first(), [row('01-1-0101')], newId, print);
    expect(plan.added).toEqual([]);
    expect(plan.changed).toMatchObject([{ unit: '01-1-0101', linkVersion: 4, ownerId: first().units[0]?.ownerId }]);
  });

  it('keeps units that the file does not name, as they are', () => {
    const stored = importInto(nothing, [row('1-1-101'), row('1-1-102')]);
    const plan = planRollImport(stored, [row('1-1-101')], newId, print);
    expect(plan.notInFile).toEqual([stored.units[1]]);
    expect(names(plan.units)).toEqual(['1-1-101', '1-1-102']);
  });

  it('loses no unit, doubles none and makes no household’s link void', () => {
    fc.assert(
      fc.property(rowsOfRoll, rowsOfRoll, fc.nat(9), (before, rows, version) => {
        const { units: old, owners } = importInto(nothing, before);
        const stored = old.map((unit, n) => ({ ...unit, linkVersion: 1 + ((version + n) % 3) }));
        const plan = planRollImport({ units: stored, owners }, rows, newId, print);
        const { units, added, changed, unchanged, notInFile } = plan;
        expect(units).toHaveLength(added.length + changed.length + unchanged.length + notInFile.length);
        expect(new Set(names(units))).toEqual(new Set([...names(stored), ...names(rows)]));
        expect(new Set(units.map(({ unit }) => unitSortKey(unit))).size).toBe(units.length);
        for (const one of stored) expect(units.find(({ unit }) => unit === one.unit)?.linkVersion).toBe(one.linkVersion);
      }),
    );
  });
});
