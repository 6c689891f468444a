import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { billPostings, cashPostings } from '#shared/domain/billing/ledger.ts';

const total = (postings: { fen: number }[]) => postings.reduce((sum, { fen }) => sum + fen, 0);

describe('ledger postings', () => {
  it('of bills and receipts always sum to zero', () => {
    fc.assert(
      fc.property(fc.nat(Number.MAX_SAFE_INTEGER), (fen) => {
        expect(total(billPostings(fen))).toBe(0);
        expect(total(cashPostings(fen))).toBe(0);
      }),
      { numRuns: 1_000 },
    );
  });

  it('let a payment take away exactly what the bill put on the household', () => {
    const receivable = [...billPostings(6_300), ...cashPostings(6_300)].filter(({ account }) => account === 'receivable');
    expect(total(receivable)).toBe(0);
    expect(billPostings(6_300)).toContainEqual({ account: 'receivable', fen: 6_300 });
    expect(cashPostings(6_300)).toContainEqual({ account: 'received_cash', fen: 6_300 });
  });

  it('are refused for anything but whole fen', () => {
    for (const fen of [0.5, 6_300.01, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(() => billPostings(fen), String(fen)).toThrow(RangeError);
      expect(() => cashPostings(fen), String(fen)).toThrow(RangeError);
    }
  });
});
