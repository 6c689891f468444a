import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feeFen, type Months, monthsServed, shareFen, wholeMonths } from '#shared/domain/billing/fee.ts';
import { addDays } from '#shared/domain/calendar/local-date.ts';
import { periodBounds, periodOf } from '#shared/domain/calendar/period.ts';
import { anyDate } from '../calendar/any-date.ts';

const areas = fc.integer({ min: 100, max: 10_000_00 });
const rates = fc.integer({ min: 1, max: 1_000_000 });
const decimal = (rate: number) => `${Math.floor(rate / 10_000)}.${String(rate % 10_000).padStart(4, '0')}`;
/** A price in 1/10,000 yuan. */
const perSqm = (rate: number) => ({ yuanPerSqmMonth: decimal(rate) });
const perHousehold = (rate: number) => ({ yuanPerHouseholdMonth: decimal(rate) });
const spans = fc.tuple(anyDate, fc.nat(420)).map(([from, days]) => ({ from, to: addDays(from, days) }));

/** All month lengths divide this, so that days of any months add up in integers. */
const PARTS = 28n * 29n * 30n * 31n;

/** Written from the rule alone: every day is worth one over its month's length; area × rate × months ÷ 10,000, a half upwards. */
const monthParts = ({ from, to }: { from: string; to: string }): bigint => {
  let parts = 0n;
  const last = Date.parse(to);
  for (let ms = Date.parse(from); ms <= last; ms += 86_400_000) {
    const day = new Date(ms);
    parts += PARTS / BigInt(new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate());
  }
  return parts;
};
const oracle = (area: number, rate: number, parts: bigint, percent = 100): number => {
  const exact = BigInt(area) * BigInt(rate) * parts * BigInt(percent);
  const unit = 1_000_000n * PARTS;
  return Number(exact / unit + (2n * (exact % unit) >= unit ? 1n : 0n));
};
const same = (a: Months, b: Months) => a.numerator * b.denominator === b.numerator * a.denominator;
const sum = (a: Months, b: Months): Months => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
});

describe('a household’s fee', () => {
  it('is area × rate × months', () => {
    expect(feeFen(6_000, perSqm(3_500), wholeMonths(3))).toBe(6_300);
    expect(feeFen(4_860, perSqm(3_500), wholeMonths(3))).toBe(5_103);
    expect(feeFen(1_728_000, perSqm(3_500), wholeMonths(3))).toBe(1_814_400);
    expect(feeFen(6_000, perSqm(3_500), wholeMonths(0))).toBe(0);
  });

  it('rounds half up, and once per bill', () => {
    // 50.01 m² × 0.35 = 17.5035 yuan a month; three months 52.5105: 52.51. Rounded by the month it would be 3 × 17.50 = 52.50.
    expect(feeFen(5_001, perSqm(3_500), wholeMonths(1))).toBe(1_750);
    expect(feeFen(5_001, perSqm(3_500), wholeMonths(3))).toBe(5_251);
    // 1.00 m² × 0.0050 = half a fen: up. 0.0049: down.
    expect(feeFen(100, perSqm(50), wholeMonths(1))).toBe(1);
    expect(feeFen(100, perSqm(49), wholeMonths(1))).toBe(0);
    expect(feeFen(300, perSqm(50), wholeMonths(1))).toBe(2);
  });

  it('is price × months per household, whatever its area', () => {
    expect(feeFen(6_000, perHousehold(150_000), wholeMonths(3))).toBe(4_500);
    expect(feeFen(100, perHousehold(150_000), wholeMonths(3))).toBe(4_500);
    // 15 of 30 days; and 0.0333 yuan a month: 0.3996 in a year, which is 0.40 and not twelve times 0.03.
    expect(feeFen(6_000, perHousehold(150_000), monthsServed('2027-04-16', '2027-04-30'))).toBe(750);
    expect(feeFen(6_000, perHousehold(333), wholeMonths(12))).toBe(40);
    fc.assert(
      fc.property(areas, rates, spans, (area, rate, span) => {
        // A household's price is that of 1.00 m².
        expect(feeFen(area, perHousehold(rate), monthsServed(span.from, span.to))).toBe(oracle(100, rate, monthParts(span)));
      }),
      { numRuns: 300 },
    );
  });

  it('of a vacant unit is a percentage of it, within the one rounding', () => {
    expect(feeFen(6_000, perSqm(3_500), wholeMonths(3), 70)).toBe(4_410);
    expect(feeFen(6_000, perSqm(3_500), wholeMonths(3), 0)).toBe(0);
    // 1.00 m² × 0.0090 × 50 % = 0.45 fen: nothing. Rounded twice it would be 0.01 × 50 % = half a fen: 0.01.
    expect(feeFen(100, perSqm(90), wholeMonths(1), 50)).toBe(0);
    fc.assert(
      fc.property(areas, rates, spans, fc.nat(100), (area, rate, span, percent) => {
        const fee = feeFen(area, perSqm(rate), monthsServed(span.from, span.to), percent);
        expect(fee).toBe(oracle(area, rate, monthParts(span), percent));
        expect(fee).toBeLessThanOrEqual(feeFen(area, perSqm(rate), monthsServed(span.from, span.to)));
      }),
      { numRuns: 500 },
    );
  });

  it('charges a part of a month by days', () => {
    // 60.00 m² × 0.35 = 21.00 yuan a month; 16 of 31 days = 10.838…
    expect(feeFen(6_000, perSqm(3_500), monthsServed('2027-03-16', '2027-03-31'))).toBe(1_084);
    expect(feeFen(6_000, perSqm(3_500), monthsServed('2027-02-01', '2027-02-14'))).toBe(1_050);
    expect(feeFen(6_000, perSqm(3_500), monthsServed('2028-02-29', '2028-02-29'))).toBe(72);
    expect(feeFen(6_000, perSqm(3_500), monthsServed('2027-03-16', '2027-05-10'))).toBe(1_084 + 2_100 + 677);
  });

  it('equals an independent count day by day', () => {
    fc.assert(
      fc.property(areas, rates, spans, (area, rate, span) => {
        expect(feeFen(area, perSqm(rate), monthsServed(span.from, span.to))).toBe(oracle(area, rate, monthParts(span)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('equals the exact quotient for whole months', () => {
    fc.assert(
      fc.property(areas, rates, fc.nat(12), (area, rate, months) => {
        expect(feeFen(area, perSqm(rate), wholeMonths(months))).toBe(oracle(area, rate, BigInt(months) * PARTS));
      }),
      { numRuns: 3_000 },
    );
  });

  it('never falls when area, rate or months grow, and is never negative', () => {
    fc.assert(
      fc.property(
        areas,
        rates,
        fc.nat(12),
        fc.nat(1_000),
        fc.nat(1_000),
        fc.nat(12),
        (area, rate, months, moreArea, moreRate, moreMonths) => {
          const fee = feeFen(area, perSqm(rate), wholeMonths(months));
          expect(fee).toBeGreaterThanOrEqual(0);
          expect(feeFen(area + moreArea, perSqm(rate), wholeMonths(months))).toBeGreaterThanOrEqual(fee);
          expect(feeFen(area, perSqm(rate + moreRate), wholeMonths(months))).toBeGreaterThanOrEqual(fee);
          expect(feeFen(area, perSqm(rate), wholeMonths(months + moreMonths))).toBeGreaterThanOrEqual(fee);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('grows with every day served', () => {
    fc.assert(
      fc.property(areas, rates, spans, (area, rate, { from, to }) => {
        expect(feeFen(area, perSqm(rate), monthsServed(from, addDays(to, 1)))).toBeGreaterThanOrEqual(
          feeFen(area, perSqm(rate), monthsServed(from, to)),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('months served', () => {
  it('counts a whole month as one, a quarter as three, a half-year as six and a year as twelve', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const quarter = periodBounds(periodOf(date, 'quarter'));
        const month = periodBounds(periodOf(date, 'month'));
        const half = periodBounds(periodOf(date, 'half-year'));
        const year = periodBounds(periodOf(date, 'year'));
        expect(same(monthsServed(quarter.from, quarter.to), wholeMonths(3))).toBe(true);
        expect(same(monthsServed(half.from, half.to), wholeMonths(6))).toBe(true);
        expect(same(monthsServed(year.from, year.to), wholeMonths(12))).toBe(true);
        expect(same(monthsServed(month.from, month.to), wholeMonths(1))).toBe(true);
      }),
    );
  });

  it('adds up over adjacent ranges, wherever they are cut', () => {
    fc.assert(
      fc.property(spans, fc.nat(420), ({ from, to }, more) => {
        const end = addDays(to, 1 + more);
        expect(same(monthsServed(from, end), sum(monthsServed(from, to), monthsServed(addDays(to, 1), end)))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('are none when the first day comes after the last month', () => {
    expect(same(monthsServed('2027-04-01', '2027-03-31'), wholeMonths(0))).toBe(true);
  });
});

describe('a price', () => {
  it('is read with at most four decimals', () => {
    const prices = ['0.35', '1', '0.0001', '100'].map((yuan) => feeFen(1_000_000, { yuanPerSqmMonth: yuan }, wholeMonths(1)));
    expect(prices).toEqual([350_000, 1_000_000, 100, 100_000_000]);
  });

  it('is refused where the edge should have refused it', () => {
    for (const text of ['', '-0.35', '0.00001', '0,35', 'free'])
      expect(() => feeFen(100, { yuanPerSqmMonth: text }, wholeMonths(1)), text).toThrow(RangeError);
    expect(() => feeFen(100, {}, wholeMonths(1))).toThrow(RangeError);
  });
});

describe('a share of an amount', () => {
  it('is rounded half up and never more than all', () => {
    expect([shareFen(101, 50), shareFen(100, 50), shareFen(1, 49), shareFen(6_300, 100), shareFen(6_300, 0)]).toEqual([
      51, 50, 0, 6_300, 0,
    ]);
  });
});
