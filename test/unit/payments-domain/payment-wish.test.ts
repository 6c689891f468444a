import { expect, it } from 'vitest';
import { paymentWish, refundAtOnce } from '#shared/domain/payments/payment-wish.ts';

const bill = (period: string, open: number) => ({
  orderId: 'ord_1',
  period,
  from: '2027-04-01',
  amountFen: open,
  received: 0,
  waived: 0,
  credited: 0,
  writtenOff: 0,
  subsidy: 0,
  disputed: false,
});
const two = [bill('2027-Q1', 6_300), bill('2027-Q2', 2_100)];

it('pays what is open, with what is paid ahead besides', () => {
  expect(paymentWish(two, {})).toMatchObject({ amountFen: 8_400, prepaidFen: 0, bills: [{ fen: 6_300 }, { fen: 2_100 }] });
  expect(paymentWish(two, { aheadFen: 2_000 })).toMatchObject({ amountFen: 10_400, prepaidFen: 2_000 });
});

it('fills bills in their order with an amount that is said, and pays the rest ahead', () => {
  expect(paymentWish(two, { amountFen: 7_000 }).bills.map(({ fen }) => fen)).toEqual([6_300, 700]);
  expect(paymentWish(two, { amountFen: 6_300 }).bills).toHaveLength(1);
  expect(paymentWish(two, { amountFen: 9_000 }).prepaidFen).toBe(600);
});

it('sends all back when nothing was left to settle, and otherwise only what is over the limit', () => {
  const limits = { wishedAheadFen: 0, paidAheadFen: 6_300, limitFen: 25_200 };
  expect(refundAtOnce({ bills: [], prepaidFen: 6_300 }, limits)).toBe(6_300);
  expect(refundAtOnce({ bills: [1], prepaidFen: 2_000 }, { ...limits, paidAheadFen: 2_000 })).toBe(0);
  expect(refundAtOnce({ bills: [1], prepaidFen: 2_000 }, { ...limits, paidAheadFen: 26_000 })).toBe(800);
  expect(refundAtOnce({ bills: [], prepaidFen: 4_200 }, { ...limits, wishedAheadFen: 4_200, paidAheadFen: 4_200 })).toBe(0);
  // What a billing run has used meanwhile stays with the bill.
  expect(refundAtOnce({ bills: [], prepaidFen: 6_300 }, { ...limits, paidAheadFen: 100 })).toBe(100);
});
