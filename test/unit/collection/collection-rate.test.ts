import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSums, COLLECTION_FORMULA, collectionRate, NO_SUMS, percentText } from '#shared/domain/collection/collection-rate.ts';

const amounts = fc.nat(10 ** 12);
const sums = fc.record({ billedFen: amounts, waivedFen: amounts, receivedFen: amounts, bills: fc.nat(10_000), billsPaid: fc.nat(10_000) });

describe('the collection rate', () => {
  it('of 14,514.40 of 18,144.00 shows as 80.0% and misses 80 %', () => {
    const rate = collectionRate({ billedFen: 1_814_400, waivedFen: 0, receivedFen: 1_451_440, bills: 288, billsPaid: 0 }, 80);
    expect(rate.current).toEqual({ numerator: 1_451_440, denominator: 1_814_400, text: '80.0%' });
    expect(rate.meetsTarget).toBe(false);
  });

  it('reaches 80 % at the fen, not one under', () => {
    const meets = (receivedFen: number) => collectionRate({ ...NO_SUMS, billedFen: 1_814_400, receivedFen }, 80).meetsTarget;
    expect([meets(1_451_519), meets(1_451_520)]).toEqual([false, true]);
  });

  it('of nothing billed is —, never 100 %, and neither meets nor misses', () => {
    expect(collectionRate(NO_SUMS, 80)).toEqual({
      current: { numerator: 0, denominator: 0, text: '—' },
      households: { numerator: 0, denominator: 0, text: '—' },
      meetsTarget: null,
    });
    expect(collectionRate({ ...NO_SUMS, billedFen: 5_000, waivedFen: 5_000 }, 80).meetsTarget).toBeNull();
  });

  it('leaves waived fees out of what is due', () => {
    expect(collectionRate({ billedFen: 10_000, waivedFen: 2_000, receivedFen: 4_000, bills: 4, billsPaid: 1 }, 50)).toEqual({
      current: { numerator: 4_000, denominator: 8_000, text: '50.0%' },
      households: { numerator: 1, denominator: 4, text: '25.0%' },
      meetsTarget: true,
    });
  });

  it('meets a target exactly when the fractions say so', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 12 }), amounts, fc.integer({ min: 1, max: 100 }), (billedFen, receivedFen, target) => {
        expect(collectionRate({ ...NO_SUMS, billedFen, receivedFen }, target).meetsTarget).toBe(
          BigInt(receivedFen) * 100n >= BigInt(billedFen) * BigInt(target),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('explains itself in both languages', () => {
    expect(COLLECTION_FORMULA.zh).toMatch(/收缴率.*÷.*减免/);
    expect(COLLECTION_FORMULA.en).toMatch(/received.*÷.*waived/);
  });
});

describe('percentages', () => {
  it('round half up to one decimal', () => {
    expect(
      [
        [1, 3],
        [2, 3],
        [1, 2_000],
        [1, 2_001],
        [1_999, 2_000],
        [1, 1],
        [3, 2],
        [0, 7],
      ].map(([a, b]) => percentText(a as number, b as number)),
    ).toEqual(['33.3%', '66.7%', '0.1%', '0.0%', '100.0%', '100.0%', '150.0%', '0.0%']);
  });

  it('agree with a division by hand for any integers', () => {
    fc.assert(
      fc.property(fc.nat(Number.MAX_SAFE_INTEGER), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (numerator, denominator) => {
        const [n, d] = [BigInt(numerator) * 1000n, BigInt(denominator)];
        const tenths = n / d + ((n % d) * 2n >= d ? 1n : 0n);
        expect(percentText(numerator, denominator)).toBe(`${tenths / 10n}.${tenths % 10n}%`);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('sums of compounds', () => {
  it('may be added in any grouping and order', () => {
    fc.assert(
      fc.property(sums, sums, sums, (a, b, c) => {
        expect(addSums(addSums(a, b), c)).toEqual(addSums(a, addSums(b, c)));
        expect(addSums(a, b)).toEqual(addSums(b, a));
        expect(addSums(a, NO_SUMS)).toEqual(a);
      }),
    );
  });
});
