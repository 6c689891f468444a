import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideHalfUp, formatDecimal, formatFen, parseDecimal } from '#shared/domain/money/decimal.ts';

describe('reading decimals', () => {
  it('reads plain decimals into integers', () => {
    expect(parseDecimal('48.60', 2)).toBe(4860);
    expect(parseDecimal('48.6', 2)).toBe(4860);
    expect(parseDecimal('48', 2)).toBe(4800);
    expect(parseDecimal('0.35', 4)).toBe(3500);
    expect(parseDecimal('0.0001', 4)).toBe(1);
    expect(parseDecimal('007.10', 2)).toBe(710);
    expect(parseDecimal('12', 0)).toBe(12);
    expect(parseDecimal('0.29', 2)).toBe(29);
    expect(parseDecimal('1.005', 3)).toBe(1005);
  });

  it('takes further decimals only where they are zero', () => {
    expect(parseDecimal('48.6000', 2)).toBe(4860);
    expect(parseDecimal('48.601', 2)).toBeUndefined();
    expect(parseDecimal('0.00001', 4)).toBeUndefined();
  });

  it.each([
    '-1',
    '+1',
    '1e3',
    '1E+3',
    '1,000',
    '1 000',
    ' 1',
    '1 ',
    '.5',
    '5.',
    '',
    '1.2.3',
    '0x10',
    '１２',
    'NaN',
    'Infinity',
    '1_000',
    '¥1',
    '1\n',
  ])('refuses %j', (text) => {
    expect(parseDecimal(text, 2)).toBeUndefined();
  });

  it('refuses what an integer cannot hold exactly', () => {
    expect(parseDecimal('1234567890123', 2)).toBeUndefined();
    expect(parseDecimal('999999999999.99', 2)).toBe(99_999_999_999_999);
    expect(parseDecimal('999999999999.9999', 4)).toBeUndefined();
  });

  it('reads back what it has written, for every integer and number of decimals', () => {
    fc.assert(
      fc.property(
        fc.nat(Number.MAX_SAFE_INTEGER),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 6 }),
        (value, digits, keep) => {
          fc.pre(value / 10 ** digits < 1e12);
          expect(parseDecimal(formatDecimal(value, digits, Math.min(keep, digits)), digits)).toBe(value);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('never reads anything but digits and one point', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (!/^\d+(\.\d+)?$/.test(text)) expect(parseDecimal(text, 2)).toBeUndefined();
      }),
    );
  });
});

describe('writing decimals', () => {
  it('drops only zeros beyond those asked for', () => {
    expect(formatDecimal(3500, 4, 2)).toBe('0.35');
    expect(formatDecimal(3510, 4, 2)).toBe('0.351');
    expect(formatDecimal(10_000, 4, 2)).toBe('1.00');
    expect(formatDecimal(10_000, 4, 0)).toBe('1');
    expect(formatDecimal(5, 2)).toBe('0.05');
    expect(formatDecimal(-5, 2)).toBe('-0.05');
    expect(formatDecimal(7, 0)).toBe('7');
  });

  it('shows fen as yuan with thousands apart', () => {
    expect(formatFen(1_814_400)).toBe('¥18,144.00');
    expect(formatFen(-1_814_400)).toBe('-¥18,144.00');
    expect(formatFen(0)).toBe('¥0.00');
    expect(formatFen(99_999)).toBe('¥999.99');
    expect(formatFen(123_456_789_012)).toBe('¥1,234,567,890.12');
  });
});

describe('division half up', () => {
  it('rounds a half up and anything less down', () => {
    expect([0n, 1n, 2n, 3n, 4n, 5n, 6n].map((n) => divideHalfUp(n, 4n))).toEqual([0n, 0n, 1n, 1n, 1n, 1n, 2n]);
  });

  it('is the nearest integer, the upper of two equally near', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 20n), fc.bigInt(1n, 10n ** 9n), (numerator, denominator) => {
        const rest = numerator % denominator;
        expect(divideHalfUp(numerator, denominator)).toBe(numerator / denominator + (rest + rest >= denominator ? 1n : 0n));
      }),
      { numRuns: 2_000 },
    );
  });
});
