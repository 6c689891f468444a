import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openOf } from '#shared/domain/ledger/bill-balance.ts';
import { changed } from '#shared/domain/ledger/entry.ts';
import { fromItsBills, giveBack, takeBack, takenFrom, upTo } from '#shared/domain/payments/money-back.ts';

const billOf = (n: number, amountFen: number, received: number) => ({
  orderId: 'ord_1',
  period: `2027-Q${n + 1}`,
  from: `2027-0${1 + 3 * n}-01`,
  amountFen,
  received: Math.min(received, amountFen),
  waived: 0,
  credited: 0,
  writtenOff: 0,
  subsidy: 0,
  disputed: false,
});
const fen = fc.integer({ min: 0, max: 10_000 });
const bills = fc
  .array(fc.tuple(fen, fen), { minLength: 1, maxLength: 3 })
  .map((rows) => rows.map(([amount, received], n) => billOf(n, amount, received)));
const given = (fens: number[], standing: ReturnType<typeof billOf>[]) =>
  standing.map(({ orderId, period }, n) => ({ orderId, period, effects: { received: fens[n] ?? 0 } }));

it('takes exactly what the provider took, or says that it is not there', () => {
  fc.assert(
    fc.property(bills, fc.array(fen), fen, fen, (standing, fens, prepaid, amount) => {
      const there = prepaid + standing.reduce((sum, { received }) => sum + received, 0);
      const changes = takeBack(amount, given(fens, standing), standing, prepaid);
      expect(changes === undefined).toBe(amount > there);
      if (!changes) return;
      expect(takenFrom(changes.bills) - changes.prepaidFen).toBe(amount);
      expect(-changes.prepaidFen).toBeLessThanOrEqual(prepaid);
      for (const { after } of changed(standing, changes.bills)) expect(after.received).toBeGreaterThanOrEqual(0);
    }),
  );
});

it('gives back exactly what was taken, never over what is open', () => {
  fc.assert(
    fc.property(bills, fc.array(fen), fen, fen, fen, (standing, fens, prepaid, amount, cash) => {
      const taken = takeBack(amount, given(fens, standing), standing, prepaid);
      if (!taken) return;
      const after = standing.map((bill) => changed(standing, taken.bills).find((one) => one.bill === bill)?.after ?? bill);
      const paidMeanwhile = after.map((bill) => ({ ...bill, received: bill.received + Math.min(cash, openOf(bill)) }));
      const back = giveBack(taken, paidMeanwhile);
      expect(back.prepaidFen - takenFrom(back.bills)).toBe(amount);
      expect(back.prepaidFen).toBeGreaterThanOrEqual(0);
      for (const one of changed(paidMeanwhile, back.bills)) expect(openOf(one.after)).toBeGreaterThanOrEqual(0);
    }),
  );
});

it('refunds from the payment’s own bills alone, the last one first', () => {
  const standing = [billOf(0, 6_300, 6_300), billOf(1, 6_300, 2_000)];
  const own = fromItsBills(given([6_300, 6_300], standing), standing);
  expect(takenFrom(own)).toBe(8_300);
  expect(upTo(own, 2_500)).toEqual([
    { orderId: 'ord_1', period: '2027-Q2', effects: { received: -2_000 } },
    { orderId: 'ord_1', period: '2027-Q1', effects: { received: -500 } },
  ]);
});
