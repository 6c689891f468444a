import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inUnitOrder } from '#shared/domain/roll/owner-roll.ts';
import { planRollImport } from '#shared/domain/roll/roll-import.ts';
import { changed, importInto, newId, nothing, ownerAt, print, row, rowsOfRoll, written } from './rolls.ts';

const PHONE = '13800000000';

describe('owners of an imported roll', () => {
  it('are one where name and telephone are the same, in the file or with those that are there', () => {
    const one = importInto(nothing, [row('1-1-101', { phone: PHONE }), row('2-1-501', { phone: PHONE })]);
    expect(one.owners).toMatchObject([{ name: '张三', phone: PHONE, unit: '1-1-101' }]);
    const more = importInto(one, [row('1-1-100', { phone: PHONE })]);
    expect(new Set(more.units.map(({ ownerId }) => ownerId)).size).toBe(1);
    expect(more.owners).toMatchObject([{ unit: '1-1-100' }]);
  });

  it('are two where a telephone is missing or another', () => {
    const roll = importInto(nothing, [row('1-1-101'), row('1-1-102'), row('1-1-103', { phone: PHONE }), row('1-1-104', { phone: '139' })]);
    expect(new Set(roll.units.map(({ ownerId }) => ownerId)).size).toBe(4);
  });

  it('are one where the file gives a telephone to who is there and names a new unit with it', () => {
    const before = importInto(nothing, [row('1-1-201')]);
    const roll = importInto(before, [row('1-1-101', { phone: PHONE }), row('1-1-201', { phone: PHONE })]);
    expect(roll.owners).toMatchObject([{ id: before.owners[0]?.id, unit: '1-1-101', phone: PHONE }]);
  });

  it('stay, with their links, while their name stays, whatever else changes', () => {
    fc.assert(
      fc.property(rowsOfRoll, fc.constantFrom(undefined, '138', '139'), fc.boolean(), (rows, phone, occupied) => {
        const before = importInto(nothing, rows);
        const after = importInto(
          before,
          rows.map((one) => ({ ...one, phone, occupied, areaDm2: one.areaDm2 + 1 })),
        );
        expect(after.units.map(({ unit, ownerId }) => [unit, ownerId])).toEqual(before.units.map(({ unit, ownerId }) => [unit, ownerId]));
      }),
    );
  });

  it('are others where the name is another; who owned before stays without a unit', () => {
    const before = importInto(nothing, [row('1-1-101')]);
    const after = importInto(before, [row('1-1-101', { owner: '李四' })]);
    expect(ownerAt(after, '1-1-101')).toMatchObject({ name: '李四', unit: '1-1-101' });
    expect(after.owners.find(({ id }) => id === before.owners[0]?.id)).toMatchObject({ name: '张三', past: true });
    expect(importInto(after, [row('1-1-101')]).units[0]?.ownerId).toBe(before.units[0]?.ownerId);
  });

  it('are not known where the cell is empty, and stay known where it was filled before', () => {
    const unowned = importInto(nothing, [row('1-1-101', { owner: undefined })]);
    expect(unowned).toMatchObject({ units: [{ unit: '1-1-101' }], owners: [] });
    expect(unowned.units[0]?.ownerId).toBeUndefined();
    const owned = importInto(nothing, [row('1-1-101', { phone: PHONE })]);
    expect(importInto(owned, [row('1-1-101', { owner: undefined })])).toEqual(owned);
  });

  it('hold jointly where several names stand, and keep who votes until the file says otherwise', () => {
    const owner = '张三、李四';
    const roll = importInto(nothing, [row('1-1-101', { owner, voter: '李四' })]);
    expect(roll.owners).toMatchObject([{ coOwned: true, voter: '李四' }]);
    expect(importInto(roll, [row('1-1-101', { owner })]).owners).toMatchObject([{ voter: '李四' }]);
    expect(importInto(roll, [row('1-1-101', { owner, voter: '张三' })]).owners).toMatchObject([{ voter: '张三' }]);
  });

  it('are the developer for all that is unsold, until it is sold', () => {
    const unsold = (unit: string, owner?: string) => row(unit, { owner, unsold: true });
    const roll = importInto(nothing, [unsold('1-1-101'), unsold('1-1-102', '甲置业'), unsold('1-1-103', '甲置业')]);
    expect(roll.owners).toMatchObject([{ name: '甲置业', developer: true, unit: '1-1-101' }]);
    const sold = importInto(roll, [row('1-1-101'), row('1-1-102', { owner: undefined, unsold: false })]);
    expect(['1-1-101', '1-1-102', '1-1-103'].map((unit) => ownerAt(sold, unit)?.name)).toEqual(['张三', undefined, '甲置业']);
    expect(sold.owners.find(({ developer }) => developer)).toMatchObject({ unit: '1-1-103' });
  });

  it('stay as the committee has corrected them when the same file comes again, with other areas too', () => {
    const rows = [row('1-1-101', { owner: '张叁', phone: PHONE }), row('1-1-102', { owner: '李四、王五' }), row('1-1-103'), row('1-1-104')];
    let roll = importInto(nothing, rows);
    roll = changed(roll, '1-1-101', { change: 'correct', name: '张三', phone: '13900000000' });
    roll = changed(roll, '1-1-102', { change: 'correct', voter: '王五' });
    roll = changed(roll, '1-1-103', { change: 'join', ownerId: ownerAt(roll, '1-1-101')?.id ?? '' });
    roll = changed(roll, '1-1-104', { change: 'unsold' });
    expect(importInto(roll, rows)).toEqual(roll);
    const larger = importInto(
      roll,
      rows.map((one) => ({ ...one, areaDm2: 7_000 })),
    );
    expect(larger.owners).toEqual(roll.owners);
    expect(larger.units).toEqual(roll.units.map((unit) => ({ ...unit, areaDm2: 7_000 })));
  });

  it('follow the file where it says something new after a correction', () => {
    const corrected = changed(importInto(nothing, [row('1-1-101')]), '1-1-101', { change: 'correct', name: '张叁' });
    expect(ownerAt(importInto(corrected, [row('1-1-101', { owner: '赵六' })]), '1-1-101')).toMatchObject({ name: '赵六' });
    const agreed = importInto(corrected, [row('1-1-101', { owner: '张叁' })]);
    expect(agreed.owners).toEqual(corrected.owners);
    expect(ownerAt(importInto(agreed, [row('1-1-101')]), '1-1-101')?.id).not.toBe(corrected.owners[0]?.id);
  });

  it('come out the same when an import is cut off anywhere and done again', () => {
    fc.assert(
      fc.property(rowsOfRoll, rowsOfRoll, fc.nat(12), (earlier, rows, cut) => {
        const before = importInto(nothing, earlier);
        const { added, changed: others, owners } = planRollImport(before, rows, newId, print);
        const units = inUnitOrder([...added, ...others]).slice(0, cut);
        const ids = new Set(units.map(({ ownerId }) => ownerId));
        const part = written(before, { units, owners: owners.filter(({ id }) => ids.has(id)) });
        expect(importInto(part, rows)).toEqual(importInto(before, rows));
      }),
      { numRuns: 500 },
    );
  });
});
