import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextReceiptNumber } from '../../../web/committee/money/counter/next-receipt-number.ts';
import { receiptEffect } from '../../../web/committee/money/counter/receipt-effect.ts';
import type { Bill } from '../../../web/committee/money/parts/bill-standing.ts';
import { periodsOf } from '../../../web/committee/money/parts/contract-periods.ts';
import { fenOf, typedYuan } from '../../../web/committee/money/parts/yuan.ts';

describe('an amount as it is typed', () => {
  it('is read however people write it', () => {
    for (const typed of ['63', '63.0', '63.00', ' ¥63 ', '￥63.00', '６３．００', '63元', '63。00']) expect(fenOf(typed)).toBe(6_300);
    expect(fenOf('1,234.5')).toBe(123_450);
    fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000_000_00 }), (fen) => fenOf(typedYuan(fen)) === fen));
  });

  it('is refused where it is no positive amount of whole fen', () => {
    for (const typed of ['', '0', '-5', '63.005', '六十三', '6 3.0.0', '1e3']) expect(fenOf(typed)).toBeUndefined();
  });
});

describe('the next receipt number', () => {
  const written = (...numbers: string[]) => numbers.map((receiptNumber) => ({ receiptNumber }) as never);

  it('counts on from the newest, as wide as it was', () => {
    expect(nextReceiptNumber(written('2027-000009', '2027-000008'), '2027')).toBe('2027-000010');
    expect(nextReceiptNumber(written('甲-99'), '2027')).toBe('甲-100');
    expect(nextReceiptNumber(written('No.7a'), '2027')).toBe('No.8a');
    expect(nextReceiptNumber(written('甲'), '2027')).toBe('甲-1');
  });

  it('begins a book with the year, goes on from what this page used last, and leaves out what is used', () => {
    expect(nextReceiptNumber([], '2027')).toBe('2027-000001');
    expect(nextReceiptNumber(written('2027-000003'), '2027', '2027-000004')).toBe('2027-000005');
    expect(nextReceiptNumber(written('2027-000003', '2027-000005', '2027-000004'), '2027')).toBe('2027-000006');
  });
});

it('what a receipt does is said before it is booked, the oldest bill first', () => {
  const bill = (period: string, openFen: number) =>
    ({
      orderId: 'o',
      period,
      from: `${period.slice(0, 4)}-01-01`,
      amountFen: openFen,
      openFen,
      receivedFen: 0,
      waivedFen: 0,
      creditedFen: 0,
      writtenOffFen: 0,
      subsidyFen: 0,
      disputed: false,
    }) as Bill;
  const bills = [bill('2027-Q1', 6_300), bill('2027-Q2', 6_300)];
  expect(receiptEffect(12_600, bills, 'zh')).toBe('结清 2027年第1季度；结清 2027年第2季度');
  expect(receiptEffect(7_000, bills, 'en')).toBe('settles Q1 2027; ¥7.00 for Q2 2027, ¥56.00 stays open');
  expect(receiptEffect(13_000, bills, 'en')).toBe('settles Q1 2027; settles Q2 2027; ¥4.00 paid ahead');
});

describe('the periods of a contract', () => {
  const terms = { cycle: 'quarter' } as const;

  it('go from its first day of fees to today, or to its last day', () => {
    expect(periodsOf({ terms, moments: { feesFrom: '2027-02-10' } }, '2027-07-01')).toEqual(['2027-Q3', '2027-Q2', '2027-Q1']);
    const moments = { feesFrom: '2027-02-10', serviceEndsAt: '2027-06-30T16:00:00.000Z' };
    expect(periodsOf({ terms, moments }, '2027-12-01')).toEqual(['2027-Q2', '2027-Q1']);
  });

  it('are none before that', () => {
    expect(periodsOf({ terms, moments: { feesFrom: '2027-04-01' } }, '2027-03-31')).toEqual([]);
    expect(periodsOf({ terms, moments: {} }, '2027-03-31')).toEqual([]);
  });
});
