import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersons } from '#shared/domain/persons/find-persons.ts';
import { namedBy, planErasure } from '#shared/domain/persons/plan-erasure.ts';
import { unitsHeld } from '#shared/domain/persons/units-held.ts';
import { changed, importInto, nothing, ownerAt, print, type Roll, row, rowsOfRoll, written } from '../roll/rolls.ts';

/** A roll after a person was erased. */
const erased = (roll: Roll, ownerId: string): Roll => {
  const owner = roll.owners.find(({ id }) => id === ownerId);
  if (!owner) throw new Error(`no ${ownerId}`);
  const held = unitsHeld(ownerId, roll.units, [], [owner.unit]);
  const plan = planErasure(roll, owner, held, namedBy(roll, owner, held), print, { at: '2027-03-01', items: 0 });
  return written(roll, { units: plan.units, owners: [...plan.others, plan.owner] });
};
const idAt = (roll: Roll, unit: string) => ownerAt(roll, unit)?.id as string;
const PHONE = '13800000000';

describe('an erasure', () => {
  it('takes name, telephone, voter and what a file had said, and leaves units, areas and whose they are', () => {
    const rows = [row('1-1-101', { phone: PHONE }), row('1-1-102', { phone: PHONE }), row('1-1-103', { owner: '李四' })];
    const before = changed(importInto(nothing, rows), '1-1-101', { change: 'correct', name: '章三', phone: '139' });
    const after = erased(before, idAt(before, '1-1-101'));
    expect(ownerAt(after, '1-1-101')).toMatchObject({ name: '已删除', unit: '1-1-101', erased: { at: '2027-03-01' } });
    expect(
      JSON.stringify({
        ...after,
        owners: after.owners.map(({ erased: _, ...owner }) => owner),
        units: after.units.map(({ erased: _, ...unit }) => unit),
      }),
    ).not.toMatch(/(?<!row\|\S*)[张章]三|13800000000|"139"/);
    expect(after.units.map(({ unit, areaDm2, ownerId }) => [unit, areaDm2, ownerId])).toEqual(
      before.units.map(({ unit, areaDm2, ownerId }) => [unit, areaDm2, ownerId]),
    );
    expect(ownerAt(after, '1-1-103')).toEqual(ownerAt(before, '1-1-103'));
  });

  it('finds the person by each name it had', () => {
    const before = changed(importInto(nothing, [row('1-1-101', { owner: '张三、李四', voter: '李四' })]), '1-1-101', {
      change: 'correct',
      name: '张叁、李四',
    });
    const after = erased(before, idAt(before, '1-1-101'));
    for (const name of ['张三', '张叁', '李四', '张三、李四', '张叁、李四'])
      expect(findPersons(after, { name }, print), name).toHaveLength(1);
    for (const name of ['张', '已删除X', '王五']) expect(findPersons(after, { name }, print), name).toEqual([]);
  });

  it('takes the mandate to vote for somebody else too', () => {
    const before = importInto(nothing, [row('1-1-101', { owner: '李四', voter: '张三丰' }), row('1-1-102', { owner: '张三丰' })]);
    const after = erased(before, idAt(before, '1-1-102'));
    expect(ownerAt(after, '1-1-101')).toMatchObject({ name: '李四', voter: undefined });
  });

  it('is not undone by the files before it, whatever they say and whatever else has changed', () => {
    fc.assert(
      fc.property(rowsOfRoll, rowsOfRoll, fc.nat(), (first, second, pick) => {
        const before = importInto(importInto(nothing, first), second);
        const persons = before.owners.filter(({ developer, name }) => !developer && name !== '');
        if (persons.length === 0) return;
        const { id, name } = persons[pick % persons.length] as { id: string; name: string };
        const after = erased(before, id);
        const own = new Set(before.units.filter(({ ownerId }) => ownerId === id).map(({ unit }) => unit));
        for (const again of [importInto(after, second), importInto(importInto(after, second), second)]) {
          for (const unit of again.units.filter((one) => own.has(one.unit))) {
            expect(unit.ownerId).toBe(id);
            expect(unit.owner).toBe('已删除');
            expect(unit.phone).toBeUndefined();
          }
          expect(again.owners.find((owner) => owner.id === id)?.name).toBe('已删除');
          expect(name).not.toBe('已删除');
        }
      }),
    );
  });

  it('leaves the unit open for a new owner, by file or by the committee, and the old file does not bring the erased one back then', () => {
    const rows = [row('1-1-101', { phone: PHONE })];
    const before = importInto(nothing, rows);
    const after = erased(before, idAt(before, '1-1-101'));
    for (const sold of [
      importInto(after, [row('1-1-101', { owner: '李四', phone: '137' })]),
      changed(after, '1-1-101', { change: 'transfer', name: '李四', phone: '137' }),
    ]) {
      expect(ownerAt(sold, '1-1-101')).toMatchObject({ name: '李四', phone: '137' });
      expect(ownerAt(importInto(sold, rows), '1-1-101')).toMatchObject({ name: '李四', phone: '137' });
    }
    // A telephone without a name is the erased one's; unsold is another thing.
    expect(importInto(after, [row('1-1-101', { owner: undefined, phone: PHONE })]).units[0]?.phone).toBeUndefined();
    expect(ownerAt(importInto(after, [row('1-1-101', { owner: undefined, unsold: true })]), '1-1-101')?.developer).toBe(true);
  });
});
