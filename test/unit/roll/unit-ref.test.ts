import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitRef, unitSortKey } from '#shared/domain/roll/unit-ref.ts';

const byKey = (refs: string[]) => [...refs].sort((a, b) => (unitSortKey(a) < unitSortKey(b) ? -1 : 1));
const numbers = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(9_999));

describe('units', () => {
  it('are named building-entrance-unit; the unit’s own part may hold hyphens', () => {
    expect(unitRef('3', '2', '501')).toBe('3-2-501');
    expect(unitRef('1', '1', '101-2')).toBe('1-1-101-2');
  });

  it('sort as people count: 2 before 10', () => {
    expect(byKey(['10-1-101', '2-1-101', '2-1-1001', '2-1-901', '2-10-101', '2-2-101', '1-1-101-2', '1-1-101'])).toEqual([
      '1-1-101',
      '1-1-101-2',
      '2-1-101',
      '2-1-901',
      '2-1-1001',
      '2-2-101',
      '2-10-101',
      '10-1-101',
    ]);
  });

  it('sort by their numbers, building first', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const difference = a.map((n, i) => n - (b[i] as number)).find((d) => d !== 0) ?? 0;
        const keys = [unitSortKey(a.join('-')), unitSortKey(b.join('-'))] as const;
        expect(keys[0] < keys[1] ? -1 : keys[0] > keys[1] ? 1 : 0).toBe(Math.sign(difference));
      }),
      { numRuns: 500 },
    );
  });

  it('are the same with leading zeros and different otherwise', () => {
    expect(unitSortKey('01-1-0101')).toBe(unitSortKey('1-01-101'));
    expect(unitSortKey('00000001-1-101')).toBe(unitSortKey('1-1-101'));
    expect(new Set(['1-1-0', '1-1-1', '1-1-10', '1-1-100', '1-1-A1', '1-1-a1', '1-11-1', '11-1-1', '1-1-1-1'].map(unitSortKey)).size).toBe(
      9,
    );
  });
});
