import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OwnerChange, planOwnerChange } from '#shared/domain/roll/owner-change.ts';
import { checkOwnerRoll } from '#shared/domain/roll/owner-check.ts';
import { changed, importInto, newId, nothing, ownerAt, row, rowsOfRoll } from './rolls.ts';

const PHONE = '13800000000';
const two = () =>
  importInto(nothing, [row('1-1-101', { phone: PHONE }), row('1-1-102', { phone: PHONE }), row('1-1-103', { owner: '李四' })]);

const changes: fc.Arbitrary<OwnerChange> = fc.oneof(
  fc.record(
    { change: fc.constant('correct' as const), name: fc.constantFrom('王', '王、赵'), phone: fc.constant('137'), voter: fc.constant('王') },
    { requiredKeys: ['change'] },
  ),
  fc.record(
    { change: fc.constant('transfer' as const), name: fc.constantFrom('王', '张', '孙、钱'), phone: fc.constant('138') },
    { requiredKeys: ['change', 'name'] },
  ),
  fc.constant({ change: 'unsold' as const }),
);

describe('what the committee says of a unit’s owner', () => {
  it('corrects the owner once, for all units, and keeps who it is', () => {
    const before = two();
    const after = changed(before, '1-1-102', { change: 'correct', name: '张叁、王五', phone: '139', voter: '王五' });
    expect(after.owners.map(({ id }) => id)).toEqual(before.owners.map(({ id }) => id));
    expect(ownerAt(after, '1-1-101')).toMatchObject({ name: '张叁、王五', phone: '139', coOwned: true, voter: '王五', unit: '1-1-101' });
    expect(after.units.slice(0, 2)).toMatchObject([
      { owner: '张叁、王五', phone: '139' },
      { owner: '张叁、王五', phone: '139' },
    ]);
    expect(after.units[2]).toEqual(before.units[2]);
  });

  it('drops a voter who is no owner any more', () => {
    const joint = changed(two(), '1-1-103', { change: 'correct', name: '李四、王五', voter: '王五' });
    expect(ownerAt(changed(joint, '1-1-103', { change: 'correct', name: '李四、赵六' }), '1-1-103')?.voter).toBeUndefined();
  });

  it('gives a sold unit to somebody new; who sold keeps the other units, and stays when there are none', () => {
    const before = two();
    const sold = changed(before, '1-1-101', { change: 'transfer', name: '王五' });
    expect(ownerAt(sold, '1-1-101')).toMatchObject({ name: '王五', unit: '1-1-101', linkVersion: 1 });
    expect(ownerAt(sold, '1-1-102')).toMatchObject({ id: before.units[0]?.ownerId, unit: '1-1-102' });
    const both = changed(sold, '1-1-102', { change: 'transfer', name: '王五' });
    expect(both.owners.find(({ id }) => id === before.units[0]?.ownerId)).toMatchObject({ name: '张三', past: true });
    expect(ownerAt(both, '1-1-102')?.id).not.toBe(ownerAt(both, '1-1-101')?.id);
  });

  it('gives a unit to another owner of the same name when it was sold to one', () => {
    const before = two();
    const sold = changed(before, '1-1-101', { change: 'transfer', name: '张三', phone: PHONE });
    expect(ownerAt(sold, '1-1-101')?.id).not.toBe(ownerAt(before, '1-1-101')?.id);
  });

  it('joins a unit to the owner of others: one head', () => {
    const roll = two();
    const joined = changed(roll, '1-1-103', { change: 'join', ownerId: ownerAt(roll, '1-1-101')?.id ?? '' });
    expect(joined.units[2]).toMatchObject({ owner: '张三', phone: PHONE });
    expect(checkOwnerRoll(joined.units, joined.owners)).toMatchObject({ heads: 1, severalUnits: [{ areaDm2: 18_000 }] });
  });

  it('gives all that is unsold to one developer', () => {
    let roll = importInto(nothing, [row('1-1-101', { owner: undefined }), row('1-1-102'), row('1-1-103')]);
    for (const { unit } of roll.units) roll = changed(roll, unit, { change: 'unsold' });
    expect(checkOwnerRoll(roll.units, roll.owners)).toMatchObject({
      heads: 1,
      ready: true,
      developer: { areaDm2: 18_000 },
      severalUnits: [],
    });
  });

  it('has nobody to correct where no owner is known, nobody to join, no such unit', () => {
    const roll = importInto(nothing, [row('1-1-101', { owner: undefined })]);
    for (const [unit, change] of [
      ['1-1-101', { change: 'correct', name: '张' }],
      ['1-1-101', { change: 'join', ownerId: 'own_other' }],
      ['1-1-999', { change: 'unsold' }],
    ] as const)
      expect(planOwnerChange(roll, unit, change, 'r', newId)).toBeUndefined();
  });

  it('of the same again, and of a label still to follow, asks only for what lacks', () => {
    fc.assert(
      fc.property(rowsOfRoll, fc.nat(), changes, (rows, n, change) => {
        const roll = importInto(nothing, rows);
        const unit = roll.units[n % Math.max(1, roll.units.length)];
        if (!unit || (change.change === 'correct' && !unit.ownerId)) return;
        const once = changed(roll, unit.unit, change, 'r');
        expect(planOwnerChange(once, unit.unit, change, 'r', newId)).toMatchObject({ units: [], owners: [] });
        const half = { units: once.units.map((one, at) => (at % 2 ? one : { ...one, owner: roll.units[at]?.owner })), owners: once.owners };
        if (change.change === 'correct')
          expect(changed(half, unit.unit, change, 'r').units.map((one) => one.owner)).toEqual(once.units.map((one) => one.owner));
      }),
    );
  });

  it('loses no unit and no area, and leaves other units’ owners alone', () => {
    fc.assert(
      fc.property(rowsOfRoll, fc.array(fc.tuple(fc.nat(), changes), { maxLength: 5 }), (rows, list) => {
        let roll = importInto(nothing, rows);
        for (const [n, change] of list) {
          const unit = roll.units[n % Math.max(1, roll.units.length)];
          if (!unit || (change.change === 'correct' && !unit.ownerId)) continue;
          const after = changed(roll, unit.unit, change);
          expect(after.units.map(({ unit: ref, areaDm2 }) => [ref, areaDm2])).toEqual(
            roll.units.map(({ unit: ref, areaDm2 }) => [ref, areaDm2]),
          );
          for (const [at, one] of roll.units.entries()) if (one !== unit) expect(after.units[at]?.ownerId).toBe(one.ownerId);
          roll = after;
        }
        expect(importInto(roll, rows)).toEqual(roll);
      }),
    );
  });
});

describe('the check before a vote', () => {
  it('is ready when every unit has an owner and all who hold jointly have named who votes', () => {
    const roll = importInto(nothing, [row('1-1-101'), row('1-1-102', { owner: '李、王' }), row('1-1-103', { owner: undefined })]);
    expect(checkOwnerRoll(roll.units, roll.owners)).toMatchObject({
      ready: false,
      heads: 2,
      units: 3,
      areaDm2: 18_000,
      unowned: ['1-1-103'],
      withoutVoter: [{ units: ['1-1-102'] }],
    });
    const named = changed(roll, '1-1-102', { change: 'correct', voter: '李' });
    const whole = changed(named, '1-1-103', { change: 'transfer', name: '赵' });
    expect(checkOwnerRoll(whole.units, whole.owners)).toMatchObject({ ready: true, heads: 3, unowned: [], withoutVoter: [] });
  });

  it('shows owners of one name, of whom some may be one person', () => {
    const roll = importInto(nothing, [row('1-1-101'), row('1-1-102'), row('1-1-103', { owner: '李四' })]);
    const { sameName } = checkOwnerRoll(roll.units, roll.owners);
    expect(sameName).toMatchObject([{ name: '张三', owners: [{ unit: '1-1-101' }, { unit: '1-1-102' }] }]);
  });
});
