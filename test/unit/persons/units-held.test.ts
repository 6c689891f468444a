import { describe, expect, it } from 'vitest';
import { heldAt, type OwnerChanged, unitsHeld } from '#shared/domain/persons/units-held.ts';
import type { StoredUnit } from '#shared/domain/roll/stored-roll.ts';

const unit = (ref: string, ownerId: string): StoredUnit => ({ unit: ref, areaDm2: 100, occupied: true, linkVersion: 1, ownerId });
const change = (at: string, ref: string, ownerId: string, ownerBefore?: string): OwnerChanged => ({
  at,
  unit: ref,
  ownerId,
  ...(ownerBefore && { ownerBefore }),
});
const held = (units: StoredUnit[], changes: OwnerChanged[], others: string[] = []) => unitsHeld('me', units, changes, others);

describe('a unit is the person’s', () => {
  it('always, where the roll knows nobody else', () => {
    const own = held([unit('1-1-1', 'me'), unit('1-1-2', 'you')], []);
    expect(heldAt(own, '1-1-1', '2026-01-01')).toBe(true);
    expect(heldAt(own, '1-1-2', '2026-01-01')).toBe(false);
  });

  it('from when it was bought and until it was sold, each time', () => {
    const own = held(
      [unit('1-1-1', 'me')],
      [change('2027-01', '1-1-1', 'me', 'you'), change('2027-03', '1-1-1', 'you', 'me'), change('2027-05', '01-1-1', 'me', 'you')],
    );
    expect(['2026-12', '2027-01', '2027-02', '2027-03', '2027-04', '2027-05', '2027-09'].map((at) => heldAt(own, '1-1-1', at))).toEqual([
      false,
      true,
      true,
      false,
      false,
      true,
      true,
    ]);
    expect(heldAt(own, '1-1-1')).toBe(true);
  });

  it('from ever until it was sold', () => {
    const own = held([unit('1-1-1', 'you')], [change('2027-03', '1-1-1', 'you', 'me'), change('2027-04', '1-1-1', 'they', 'you')]);
    expect(['2020-01', '2027-02', '2027-03', '2027-05'].map((at) => heldAt(own, '1-1-1', at))).toEqual([true, true, false, false]);
    expect(heldAt(own, '1-1-1')).toBe(false);
  });

  it('at no known time, where a file gave it to somebody else and a vote remembers it', () => {
    const own = held([unit('1-1-1', 'you')], [], ['1-1-1']);
    expect(own.has('000001-000001-000001')).toBe(true);
    expect(heldAt(own, '1-1-1', '2027-01')).toBe(false);
  });
});
