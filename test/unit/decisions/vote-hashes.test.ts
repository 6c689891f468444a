import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHOICES } from '#shared/domain/decisions/tally.ts';
import { areaParts, hashOf, ownerRef, receiptOf, voteName } from '#shared/domain/decisions/vote-hashes.ts';

const RUNS = { numRuns: 10_000 };
const salts = fc.string({ minLength: 8, maxLength: 24 });
const areas = fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 40_000 }), fc.integer({ min: 1, max: 2 ** 40 }));
const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);

describe('hashes of a vote', () => {
  it('tell lists of parts apart wherever the parts are cut', () => {
    expect(hashOf('a', 'bc')).not.toBe(hashOf('ab', 'c'));
    expect(hashOf('a', '')).not.toBe(hashOf('a'));
    expect(hashOf('1:a', 'b')).not.toBe(hashOf('1', 'a1:b'));
    const parts = fc.array(fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('1:', ':1', '2', '小', '小区', '🏠')), { maxLength: 4 });
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        expect(hashOf(...one) === hashOf(...other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
      RUNS,
    );
  });

  it('are SHA-256, as others can compute it with any tool', () => {
    // printf '5:owner9:ord_one/14:salt' | openssl dgst -sha256 -binary | basenc --base64url
    expect(ownerRef('ord_one/1', 'salt')).toBe('Pe_9OcddwmDatfT74UDHuEaIXHCQlVlj0ohBbVvJ4-o');
  });

  it('of one vote mean nothing in another, nor as a hash of another kind', () => {
    const [one, other] = [voteName('ord_one', 1), voteName('ord_one', 2)];
    expect(receiptOf(one, 'salt', 'yes')).not.toBe(receiptOf(other, 'salt', 'yes'));
    expect(new Set([ownerRef(one, 'salt'), ...CHOICES.map((choice) => receiptOf(one, 'salt', choice))]).size).toBe(4);
  });

  it('hide the choice from whoever lacks the salt: the receipts of two salts have nothing in common', () => {
    const receipts = ['salt-1', 'salt-2'].flatMap((salt) => CHOICES.map((choice) => receiptOf('ord_one/1', salt, choice)));
    expect(new Set(receipts).size).toBe(6);
    for (const receipt of receipts) expect(receipt).toMatch(/^[\w-]{43}$/);
  });
});

describe('the parts of a ballot’s area', () => {
  it('sum up to it, each of them positive, whatever the area and the salt', () => {
    fc.assert(
      fc.property(salts, areas, fc.constantFrom(...CHOICES), (salt, areaDm2, choice) => {
        const parts = areaParts('ord_one/1', salt, choice, areaDm2);
        expect(sum(parts.map((part) => part.areaDm2))).toBe(areaDm2);
        expect(parts.every((part) => Number.isSafeInteger(part.areaDm2) && part.areaDm2 > 0 && part.choice === choice)).toBe(true);
        expect(parts.length).toBeLessThanOrEqual(4);
        expect(new Set(parts.map(({ hash }) => hash)).size).toBe(parts.length);
      }),
      RUNS,
    );
  });

  it('are the same each time, and others with another salt or vote', () => {
    const parts = (vote: string, salt: string) => areaParts(vote, salt, 'yes', 1_234_567).map(({ areaDm2 }) => areaDm2);
    expect(parts('ord_one/1', 'salt-1')).toEqual(parts('ord_one/1', 'salt-1'));
    expect(parts('ord_one/1', 'salt-2')).not.toEqual(parts('ord_one/1', 'salt-1'));
    expect(parts('ord_one/2', 'salt-1')).not.toEqual(parts('ord_one/1', 'salt-1'));
  });

  it('do not show an area that only one owner has', () => {
    const shown = Array.from({ length: 1_000 }, (_, n) => areaParts('ord_one/1', `salt-${n}`, 'no', 12_345)).flat();
    expect(shown.filter(({ areaDm2 }) => areaDm2 === 12_345)).toEqual([]);
  });
});
