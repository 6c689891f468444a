import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feeFen, wholeMonths } from '#shared/domain/billing/fee.ts';
import { areaHistogram, quoteFor, withArea } from '#shared/domain/catalogue/quote.ts';

const areas = fc.array(fc.integer({ min: 100, max: 20_000 }), { minLength: 1, maxLength: 60 });
const rates = fc.integer({ min: 1, max: 50_000 }).map((rate) => (rate / 10_000).toFixed(4));
const prices = fc.oneof(
  rates.map((yuanPerSqmMonth) => ({ yuanPerSqmMonth })),
  rates.map((yuanPerHouseholdMonth) => ({ yuanPerHouseholdMonth })),
);
const perSqm = (yuanPerSqmMonth: string) => ({ yuanPerSqmMonth });

describe('a quote', () => {
  it('is the sum of the bills that households will get, with the smallest, the lower middle and the largest', () => {
    fc.assert(
      fc.property(areas, prices, (list, price) => {
        const bills = list.map((area) => feeFen(area, price, wholeMonths(1))).sort((a, b) => a - b);
        expect(quoteFor(areaHistogram(list), price)).toEqual({
          units: list.length,
          areaDm2: list.reduce((sum, area) => sum + area, 0),
          compoundMonthFen: bills.reduce((sum, bill) => sum + bill, 0),
          smallestMonthFen: bills[0],
          medianMonthFen: bills[Math.floor((list.length - 1) / 2)],
          largestMonthFen: bills.at(-1),
        });
      }),
      { numRuns: 500 },
    );
  });

  it('takes the lower of two middle households', () => {
    expect(quoteFor(areaHistogram([5_000, 6_000]), perSqm('0.35')).medianMonthFen).toBe(1_750);
    expect(quoteFor(areaHistogram([5_000, 6_000, 7_000]), perSqm('0.35')).medianMonthFen).toBe(2_100);
  });

  it('rounds each household’s bill before it sums', () => {
    // Three times 0.005 yuan: 0.01 each.
    expect(quoteFor(areaHistogram([100, 100, 100]), perSqm('0.0050')).compoundMonthFen).toBe(3);
  });

  it('of no units is nothing', () => {
    expect(quoteFor([], perSqm('0.35'))).toEqual({
      units: 0,
      areaDm2: 0,
      compoundMonthFen: 0,
      smallestMonthFen: 0,
      medianMonthFen: 0,
      largestMonthFen: 0,
    });
  });

  it('per household costs everybody the same', () => {
    expect(quoteFor(areaHistogram([5_000, 6_000, 20_000]), { yuanPerHouseholdMonth: '15' })).toEqual({
      units: 3,
      areaDm2: 31_000,
      compoundMonthFen: 4_500,
      smallestMonthFen: 1_500,
      medianMonthFen: 1_500,
      largestMonthFen: 1_500,
    });
  });

  it('follows a unit whose area is corrected, as if the roll had been counted again', () => {
    fc.assert(
      fc.property(areas, fc.nat(), fc.integer({ min: 100, max: 20_000 }), (list, which, after) => {
        const n = which % list.length;
        expect(withArea(areaHistogram(list), list[n] as number, after)).toEqual(areaHistogram(list.with(n, after)));
      }),
    );
  });

  it('does not depend on the order of the roll', () => {
    fc.assert(
      fc.property(areas, (list) => {
        expect(areaHistogram([...list].reverse())).toEqual(areaHistogram(list));
        expect(areaHistogram(list).flatMap(([area, units]) => Array<number>(units).fill(area))).toEqual([...list].sort((a, b) => a - b));
      }),
    );
  });
});
