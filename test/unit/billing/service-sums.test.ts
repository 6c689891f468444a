import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitByWeight } from '#shared/domain/billing/service-sums.ts';

describe('a sum split by weights', () => {
  it('gives what is left over to the largest remainders, of equal ones to the first', () => {
    expect(splitByWeight(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(splitByWeight(101, [1, 1, 1])).toEqual([34, 34, 33]);
    // 33.33 and 66.67.
    expect(splitByWeight(100, [1, 2])).toEqual([33, 67]);
    expect(splitByWeight(1_814_400, [3, 2, 1])).toEqual([907_200, 604_800, 302_400]);
    expect(splitByWeight(0, [3, 2])).toEqual([0, 0]);
  });

  it('is exact, and no part is a whole fen away from its own share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000_000 }),
        fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 12 }),
        (amount, weights) => {
          const parts = splitByWeight(amount, weights);
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
          for (const [n, part] of parts.entries()) {
            const off = BigInt(part) * BigInt(total) - BigInt(amount) * BigInt(weights[n] as number);
            expect(off < BigInt(total) && -off < BigInt(total)).toBe(true);
          }
        },
      ),
    );
  });
});
