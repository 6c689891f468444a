import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capitals } from '#shared/domain/money/capitals.ts';

/** Reads capitals back, by another way than they are written: from the left, group by group. */
const read = (text: string): number => {
  const units: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1_000 };
  let [fen, group, digit, yuan] = [0, 0, 0, 0];
  for (const character of text.replace('整', '')) {
    const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(character);
    if (value >= 0) digit = value;
    else if (units[character]) group += digit * units[character];
    else if (character === '万') yuan += (group + digit) * 10_000;
    else if (character === '亿') yuan += (group + digit) * 100_000_000;
    else if (character === '元') yuan += group + digit;
    else fen += digit * (character === '角' ? 10 : 1);
    if (value < 0) digit = 0;
    if ('万亿元'.includes(character)) group = 0;
  }
  return yuan * 100 + fen;
};

describe('an amount in capitals', () => {
  it.each([
    [0, '零元整'],
    [1, '壹分'],
    [10, '壹角整'],
    [105, '壹元零伍分'],
    [1_840, '壹拾捌元肆角整'],
    [100, '壹元整'],
    [6_300, '陆拾叁元整'],
    [10_005, '壹佰元零伍分'],
    [140_950, '壹仟肆佰零玖元伍角整'],
    [600_714, '陆仟零柒元壹角肆分'],
    // A zero in the place of 万 may be said or not; it is not.
    [10_700_053, '壹拾万柒仟元伍角叁分'],
    [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
    [1_000_000_000_100, '壹佰亿零壹元整'],
    [10_001_000_000, '壹亿零壹万元整'],
  ])('%i fen is %s', (fen, text) => {
    expect(capitals(fen)).toBe(text);
  });

  it('reads back to the same amount, never says two zeros, and is said in one way', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 0, max: 10 ** 13 }), fc.integer({ min: 0, max: 2_000_000 })), (fen) => {
        const text = capitals(fen);
        expect(read(text)).toBe(fen);
        expect(text).not.toMatch(/零零|零[拾佰仟万亿角分]|^元/u);
        expect(text.endsWith('分') || text.endsWith('整')).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuses what is no amount', () => {
    for (const fen of [-1, 0.5, Number.NaN, 10 ** 14]) expect(() => capitals(fen)).toThrow(RangeError);
  });
});
