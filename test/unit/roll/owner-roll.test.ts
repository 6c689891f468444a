import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownerRoll } from '#shared/domain/roll/owner-roll.ts';
import { importInto, nothing, row, rowsOfRoll } from './rolls.ts';

const units = fc.uniqueArray(
  fc.record(
    { unit: fc.nat(40).map((n) => `1-1-${n}`), areaDm2: fc.integer({ min: 100, max: 9_999 }), ownerId: fc.constantFrom('a', 'b', 'c') },
    { requiredKeys: ['unit', 'areaDm2'] },
  ),
  { selector: ({ unit }) => unit },
);
const owners = ['a', 'b', 'c'].map((id) => ({ id }));

describe('who votes', () => {
  it('is one head per owner, with the sum of areas and all units; nothing is lost or counted twice', () => {
    fc.assert(
      fc.property(units, (list) => {
        const { voters, unowned } = ownerRoll(list, owners);
        expect(new Set(voters.map(({ ownerId }) => ownerId)).size).toBe(voters.length);
        expect([...voters.flatMap((voter) => voter.units), ...unowned].sort()).toEqual(list.map(({ unit }) => unit).sort());
        const owned = list.filter(({ ownerId }) => ownerId);
        expect(voters.reduce((sum, { areaDm2 }) => sum + areaDm2, 0)).toBe(owned.reduce((sum, { areaDm2 }) => sum + areaDm2, 0));
        for (const { ownerId, areaDm2 } of voters)
          expect(areaDm2).toBe(list.filter((unit) => unit.ownerId === ownerId).reduce((sum, unit) => sum + unit.areaDm2, 0));
      }),
    );
  });

  it('does not depend on the order of the units', () => {
    fc.assert(
      fc.property(units, (list) => {
        expect(ownerRoll([...list].reverse(), [...owners].reverse())).toEqual(ownerRoll(list, owners));
      }),
    );
  });

  it('stands by first unit, each with its units as people count them', () => {
    const list = ['2-1-101', '1-1-1001', '1-1-201'].map((unit) => ({ unit, areaDm2: 100, ownerId: unit === '2-1-101' ? 'b' : 'a' }));
    expect(ownerRoll(list, owners).voters).toEqual([
      { ownerId: 'a', areaDm2: 200, units: ['1-1-201', '1-1-1001'] },
      { ownerId: 'b', areaDm2: 100, units: ['2-1-101'] },
    ]);
  });

  it('names owners who hold jointly and have named nobody, as long as they own something', () => {
    const list = [{ unit: '1-1-101', areaDm2: 100, ownerId: 'a' }];
    const joint = (id: string, voter?: string) => ({ id, coOwned: true, voter });
    expect(ownerRoll(list, [joint('a'), joint('b')]).withoutVoter).toEqual(['a']);
    expect(ownerRoll(list, [joint('a', '李')]).withoutVoter).toEqual([]);
  });

  it('takes all that is unsold as one head, however many units', () => {
    const unsold = (unit: string) => row(unit, { owner: undefined, unsold: true, areaDm2: 5_000 });
    const roll = importInto(nothing, [unsold('1-1-301'), row('1-1-101'), unsold('1-1-201')]);
    expect(ownerRoll(roll.units, roll.owners).voters).toMatchObject([
      { areaDm2: 6_000, units: ['1-1-101'] },
      { areaDm2: 10_000, units: ['1-1-201', '1-1-301'] },
    ]);
  });

  it('is at most one developer, and everybody on the roll has an item, whatever was imported', () => {
    fc.assert(
      fc.property(rowsOfRoll, rowsOfRoll, (earlier, rows) => {
        const roll = importInto(importInto(nothing, earlier), rows);
        const ids = new Set(roll.owners.map(({ id }) => id));
        for (const { ownerId } of ownerRoll(roll.units, roll.owners).voters) expect(ids).toContain(ownerId);
        expect(roll.owners.filter(({ developer }) => developer).length).toBeLessThanOrEqual(1);
        for (const { id, past } of roll.owners) expect(past === true).toBe(roll.units.every(({ ownerId }) => ownerId !== id));
      }),
    );
  });
});
