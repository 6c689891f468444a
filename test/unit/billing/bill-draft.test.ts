import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BillingTerms, billFor, firstPeriod, servedDays } from '#shared/domain/billing/bill-draft.ts';
import { addDays } from '#shared/domain/calendar/local-date.ts';
import { nextPeriod, periodBounds } from '#shared/domain/calendar/period.ts';
import { anyDate } from '../calendar/any-date.ts';

const terms = (more: Partial<BillingTerms> = {}): BillingTerms => ({
  orderId: 'ord_1',
  yuanPerSqmMonth: '0.35',
  cycle: 'quarter',
  feesFrom: '2027-04-01',
  ...more,
});
const unit = { unit: '1-1-101', areaDm2: 6_000 };
const bill = (contract: BillingTerms, of: { unit: string; areaDm2: number }, period: string) => {
  const days = servedDays(contract, period);
  return days && billFor(contract, of, period, days);
};

describe('a bill', () => {
  it('covers the whole period once fees run', () => {
    expect(bill(terms(), unit, '2027-Q2')).toEqual({
      orderId: 'ord_1',
      period: '2027-Q2',
      unit: '1-1-101',
      from: '2027-04-01',
      to: '2027-06-30',
      areaDm2: 6_000,
      yuanPerSqmMonth: '0.35',
      amountFen: 6_300,
      issuedOn: '2027-04-01',
      postings: [
        { account: 'receivable', fen: 6_300 },
        { account: 'firm_revenue', fen: -6_300 },
      ],
    });
  });

  it('of the first period begins with the day fees begin, never before', () => {
    const first = bill(terms({ feesFrom: '2027-05-16' }), unit, '2027-Q2');
    // 16 of 31 days of May and the whole of June: 21.00 × 47/31 = 31.838…
    expect(first).toMatchObject({ from: '2027-05-16', to: '2027-06-30', issuedOn: '2027-05-16', amountFen: 3_184 });
    expect(firstPeriod(terms({ feesFrom: '2027-05-16' }))).toBe('2027-Q2');
    expect(firstPeriod(terms({ feesFrom: '2027-05-16', cycle: 'month' }))).toBe('2027-05');
  });

  it('is the same however often it is made', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: 100, max: 100_000 }),
        fc.constantFrom('month' as const, 'quarter' as const),
        (feesFrom, areaDm2, cycle) => {
          const contract = terms({ feesFrom, cycle });
          const make = () => JSON.stringify(bill(contract, { unit: '1-1-1', areaDm2 }, firstPeriod(contract)));
          expect(make()).toBe(make());
        },
      ),
    );
  });

  it('leaves no day out and bills none twice, from the day fees begin', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom('month' as const, 'quarter' as const), (feesFrom, cycle) => {
        const contract = terms({ feesFrom, cycle });
        let expected = feesFrom;
        for (let n = 0, period = firstPeriod(contract); n < 6; n += 1, period = nextPeriod(period)) {
          const { from, to } = servedDays(contract, period) ?? { from: '', to: '' };
          expect(from).toBe(expected);
          expect(to).toBe(periodBounds(period).to);
          expected = addDays(to, 1);
        }
      }),
    );
  });

  it('has the rest of a period whose bills ended with a term that was renewed afterwards, issued with its own period', () => {
    const renewed = terms({ feesUntil: '2028-05-31', billedTo: '2027-05-31' });
    // June, and three months more: 21.00 × 4.
    expect(bill(renewed, unit, '2027-Q3')).toMatchObject({
      from: '2027-06-01',
      to: '2027-09-30',
      issuedOn: '2027-07-01',
      amountFen: 8_400,
    });
    expect(bill(terms({ feesUntil: '2027-05-31', billedTo: '2027-05-31' }), unit, '2027-Q3')).toBeUndefined();
  });

  it('of a period before fees began would be nothing', () => {
    expect(bill(terms(), unit, '2027-Q1')).toBeUndefined();
  });

  it('ends with the last day of fees, and there is none after it', () => {
    // Two of three months: 21.00 × 2.
    expect(bill(terms({ feesUntil: '2027-05-31' }), unit, '2027-Q2')).toMatchObject({
      from: '2027-04-01',
      to: '2027-05-31',
      amountFen: 4_200,
    });
    expect(bill(terms({ feesUntil: '2027-06-30' }), unit, '2027-Q3')).toBeUndefined();
    expect(bill(terms({ feesUntil: '2027-04-01' }), unit, '2027-Q2')).toMatchObject({
      from: '2027-04-01',
      to: '2027-04-01',
      amountFen: 70,
    });
  });
});
