import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ARREARS } from '#shared/domain/collection/collected.ts';
import { COLLECTION_FORMULA, collectionRate, percentText } from '#shared/domain/collection/collection-rate.ts';
import { NO_SUMS } from '#shared/domain/ledger/sums.ts';

const amounts = fc.nat(10 ** 12);
const rate = (current: Partial<typeof NO_SUMS>, target = 80, arrears: Partial<typeof NO_ARREARS> = {}) =>
  collectionRate({ ...NO_SUMS, ...current }, { ...NO_ARREARS, ...arrears }, target);
const empty = { numerator: 0, denominator: 0, text: '—' };

describe('the collection rate', () => {
  it('of 14,514.40 of 18,144.00 shows as 80.0% and misses 80 %', () => {
    const { current, meetsTarget } = rate({ billed: 1_814_400, received: 1_451_440, bills: 288 });
    expect(current).toEqual({ numerator: 1_451_440, denominator: 1_814_400, text: '80.0%' });
    expect(meetsTarget).toBe(false);
  });

  it('reaches 80 % at the fen, not one under', () => {
    const meets = (received: number) => rate({ billed: 1_814_400, received }).meetsTarget;
    expect([meets(1_451_519), meets(1_451_520)]).toEqual([false, true]);
  });

  it('of nothing is —, never 100 %, and neither meets nor misses', () => {
    expect(rate({})).toEqual({ current: empty, historic: empty, combined: empty, households: empty, meetsTarget: null });
    expect(rate({ billed: 5_000, waived: 5_000 }).meetsTarget).toBeNull();
    expect(rate({ billed: 5_000, credited: 5_000 }).current.text).toBe('—');
  });

  it('takes what was waived, credited or is disputed off what is due, and nothing else', () => {
    expect(rate({ billed: 10_000, waived: 1_000, credited: 500, disputed: 500, received: 4_000 }, 50)).toMatchObject({
      current: { numerator: 4_000, denominator: 8_000, text: '50.0%' },
      meetsTarget: true,
    });
    expect(rate({ billed: 10_000, subsidy: 3_000, writtenOff: 2_000, received: 5_000 }).current.text).toBe('50.0%');
  });

  it('of arrears is net of what was waived, credited and written off in the period', () => {
    const arrears = { open: 10_000, received: 3_000, waived: 500, credited: 500, writtenOff: 1_000, disputed: 2_000, subsidy: 900 };
    expect(rate({}, 80, arrears).historic).toEqual({ numerator: 3_000, denominator: 6_000, text: '50.0%' });
  });

  it('of both together adds numerators and denominators', () => {
    expect(rate({ billed: 1_000, received: 900 }, 80, { open: 1_000, received: 100 }).combined).toEqual({
      numerator: 1_000,
      denominator: 2_000,
      text: '50.0%',
    });
  });

  it('meets a target exactly when the fractions say so', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 12 }), amounts, fc.integer({ min: 1, max: 100 }), (billed, received, target) => {
        expect(rate({ billed, received }, target).meetsTarget).toBe(BigInt(received) * 100n >= BigInt(billed) * BigInt(target));
      }),
      { numRuns: 2_000 },
    );
  });

  it('explains itself in both languages', () => {
    for (const letter of ['C', 'H', 'Z', 'HH']) for (const text of Object.values(COLLECTION_FORMULA)) expect(text).toContain(`${letter} =`);
    expect(COLLECTION_FORMULA.zh).toMatch(/收缴率.*÷.*减免/);
    expect(COLLECTION_FORMULA.en).toMatch(/received.*÷.*waived/);
  });
});

describe('percentages', () => {
  it('round half up to one decimal, below zero as well', () => {
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
        [-1, 2_000],
        [-3, 2_000],
        [-1, 4],
        [5, -7],
      ].map(([a, b]) => percentText(a as number, b as number)),
    ).toEqual(['33.3%', '66.7%', '0.1%', '0.0%', '100.0%', '100.0%', '150.0%', '0.0%', '0.0%', '-0.1%', '-25.0%', '—']);
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
