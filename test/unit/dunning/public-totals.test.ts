import fc from 'fast-check';
import { expect, it } from 'vitest';
import { publicTotals } from '#shared/domain/dunning/public-totals.ts';
import { NO_SUMS } from '#shared/domain/ledger/sums.ts';

const sums = (owing: number, more: object = {}) => ({
  ...NO_SUMS,
  billed: 126_000,
  received: 100_000,
  waived: 1_000,
  bills: 20,
  paid: 20 - owing,
  ...more,
});

it('tells totals where five households owe or nobody does', () => {
  expect(publicTotals(sums(5))).toEqual({ billedFen: 126_000, receivedFen: 100_000, openFen: 25_000, households: '5' });
  expect(publicTotals(sums(0, { received: 125_000 }))).toMatchObject({ receivedFen: 125_000, openFen: 0, households: '0' });
});

it('tells of fewer than five neither how many they are nor what they owe', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 120_000 }), (owing, received) => {
      expect(publicTotals(sums(owing, { received }))).toEqual({ billedFen: 126_000, receivedFen: null, openFen: null, households: '<5' });
    }),
  );
});

it('does not tell a dispute apart from other debts', () => {
  expect(publicTotals(sums(5, { disputed: 6_300 }))).toEqual(publicTotals(sums(5)));
});
