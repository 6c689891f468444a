import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BillingTerms,
  balanceAtIssue,
  billDrafts,
  billNumber,
  draftDay,
  firstPeriod,
  issueDay,
  servedDays,
} from '#shared/domain/billing/bill-draft.ts';
import { addDays } from '#shared/domain/calendar/local-date.ts';
import { CYCLES, nextPeriod, periodBounds } from '#shared/domain/calendar/period.ts';
import { openOf } from '#shared/domain/ledger/bill-balance.ts';
import { anyDate } from '../calendar/any-date.ts';

const terms = (more: Partial<BillingTerms> = {}): BillingTerms => ({
  orderId: 'ord_1',
  yuanPerSqmMonth: '0.35',
  cycle: 'quarter',
  feesFrom: '2027-04-01',
  draftDays: 5,
  paymentDays: 30,
  vacancyPercent: 100,
  ...more,
});
const unit = { unit: '1-1-101', areaDm2: 6_000, occupied: true };
const bill = (contract: BillingTerms, of: typeof unit, period: string, waivedPercent = 0) => {
  const days = servedDays(contract, period);
  return days && billDrafts(contract, period, days)(of, waivedPercent);
};
const cycles = fc.constantFrom(...CYCLES);

describe('a bill', () => {
  it('covers the whole period once fees run, and is issued when its draft ends', () => {
    expect(bill(terms(), unit, '2027-Q2')).toEqual({
      orderId: 'ord_1',
      period: '2027-Q2',
      unit: '1-1-101',
      from: '2027-04-01',
      to: '2027-06-30',
      areaDm2: 6_000,
      occupied: true,
      yuanPerSqmMonth: '0.35',
      amountFen: 6_300,
      waivedAtIssueFen: 0,
      issuedOn: '2027-04-06',
      dueOn: '2027-05-06',
      postings: [
        { account: 'receivable', fen: 6_300 },
        { account: 'firm_revenue', fen: -6_300 },
      ],
    });
  });

  it('of a half-year and of a year is of six and of twelve months', () => {
    expect(bill(terms({ cycle: 'half-year' }), unit, '2027-H2')).toMatchObject({ from: '2027-07-01', to: '2027-12-31', amountFen: 12_600 });
    expect(bill(terms({ cycle: 'year' }), unit, '2028')).toMatchObject({ from: '2028-01-01', to: '2028-12-31', amountFen: 25_200 });
    expect(bill(terms({ cycle: 'year' }), unit, '2027')).toMatchObject({ from: '2027-04-01', to: '2027-12-31', amountFen: 18_900 });
  });

  it('per household does not look at the area', () => {
    const contract = terms({ yuanPerSqmMonth: undefined, yuanPerHouseholdMonth: '15.5' });
    const drawn = bill(contract, unit, '2027-Q2');
    expect(drawn).toMatchObject({ yuanPerHouseholdMonth: '15.5', amountFen: 4_650 });
    expect(drawn).not.toHaveProperty('yuanPerSqmMonth');
    expect(bill(contract, { ...unit, areaDm2: 12_000 }, '2027-Q2')?.amountFen).toBe(4_650);
  });

  it('is rounded once, not by the month or by the line', () => {
    // 50.01 m² × 0.35 = 17.5035 a month: three make 52.51, three rounded ones 52.50; twelve make 210.04, twelve rounded ones 210.00.
    expect(bill(terms(), { ...unit, areaDm2: 5_001 }, '2027-Q2')?.amountFen).toBe(5_251);
    expect(bill(terms({ cycle: 'year' }), { ...unit, areaDm2: 5_001 }, '2028')?.amountFen).toBe(21_004);
  });

  it('of a vacant unit is what the contract says, of an occupied one the whole', () => {
    const contract = terms({ vacancyPercent: 70 });
    expect(bill(contract, { ...unit, occupied: false }, '2027-Q2')).toMatchObject({ occupied: false, amountFen: 4_410 });
    expect(bill(contract, unit, '2027-Q2')?.amountFen).toBe(6_300);
    expect(bill(terms({ vacancyPercent: 0 }), { ...unit, occupied: false }, '2027-Q2')).toMatchObject({ amountFen: 0, postings: [] });
  });

  it('that is waived in part shows what was waived, apart, and asks for the rest', () => {
    const waived = bill(terms(), unit, '2027-Q2', 50);
    expect(waived).toMatchObject({
      amountFen: 6_300,
      waivedAtIssueFen: 3_150,
      postings: [
        { account: 'receivable', fen: 3_150 },
        { account: 'waived', fen: 3_150 },
        { account: 'firm_revenue', fen: -6_300 },
      ],
    });
    if (waived) expect(openOf(balanceAtIssue(waived))).toBe(3_150);
    expect(bill(terms(), unit, '2027-Q2', 100)?.postings).toEqual([
      { account: 'waived', fen: 6_300 },
      { account: 'firm_revenue', fen: -6_300 },
    ]);
  });

  it('balances, and is the same however often it is made', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: 100, max: 100_000 }),
        cycles,
        fc.boolean(),
        fc.nat(100),
        fc.nat(100),
        (feesFrom, areaDm2, cycle, occupied, vacancyPercent, waived) => {
          const contract = terms({ feesFrom, cycle, vacancyPercent });
          const make = () => bill(contract, { unit: '1-1-1', areaDm2, occupied }, firstPeriod(contract), waived);
          expect(JSON.stringify(make())).toBe(JSON.stringify(make()));
          const { postings, amountFen, waivedAtIssueFen } = make() ?? { postings: [], amountFen: -1, waivedAtIssueFen: -1 };
          expect(postings.reduce((sum, { fen }) => sum + fen, 0)).toBe(0);
          expect(waivedAtIssueFen).toBeGreaterThanOrEqual(0);
          expect(waivedAtIssueFen).toBeLessThanOrEqual(amountFen);
        },
      ),
    );
  });
});

describe('the days of a bill', () => {
  it('begin with the day fees begin, never before', () => {
    const first = bill(terms({ feesFrom: '2027-05-16' }), unit, '2027-Q2');
    // 16 of 31 days of May and the whole of June: 21.00 × 47/31 = 31.838…
    expect(first).toMatchObject({ from: '2027-05-16', to: '2027-06-30', issuedOn: '2027-05-21', amountFen: 3_184 });
    expect(firstPeriod(terms({ feesFrom: '2027-05-16' }))).toBe('2027-Q2');
    expect(firstPeriod(terms({ feesFrom: '2027-05-16', cycle: 'month' }))).toBe('2027-05');
    expect(firstPeriod(terms({ feesFrom: '2027-05-16', cycle: 'half-year' }))).toBe('2027-H1');
    expect(bill(terms(), unit, '2027-Q1')).toBeUndefined();
  });

  it('end with the last day of fees, and there is none after it', () => {
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

  it('leave none out and bill none twice, from the day fees begin', () => {
    fc.assert(
      fc.property(anyDate, cycles, (feesFrom, cycle) => {
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

  it('leave none out however often a term ends in the middle of a period and is renewed after its bills were issued', () => {
    fc.assert(
      fc.property(
        anyDate,
        cycles,
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 }),
        (feesFrom, cycle, terms_) => {
          let contract: BillingTerms = terms({ feesFrom, cycle, feesUntil: addDays(feesFrom, -1) });
          let period = firstPeriod(contract);
          let expected = feesFrom;
          for (const days of terms_) {
            contract = { ...contract, feesUntil: addDays(contract.feesUntil as string, days) };
            for (let served = servedDays(contract, period); served; served = servedDays(contract, period)) {
              expect(served.from).toBe(expected);
              expect(issueDay(contract, period, served) >= addDays(periodBounds(period).from, 5)).toBe(true);
              expected = addDays(served.to, 1);
              contract = { ...contract, billedTo: served.to };
              period = nextPeriod(period);
            }
            expect(expected).toBe(addDays(contract.feesUntil as string, 1));
          }
        },
      ),
    );
  });

  it('that a renewal added come with the next period’s bills, on that period’s days', () => {
    const renewed = terms({ feesUntil: '2028-05-31', billedTo: '2027-05-31' });
    const days = servedDays(renewed, '2027-Q3');
    expect(days).toEqual({ from: '2027-06-01', to: '2027-09-30' });
    expect(draftDay('2027-Q3', days ?? { from: '', to: '' })).toBe('2027-07-01');
    expect(bill(renewed, unit, '2027-Q3')).toMatchObject({ issuedOn: '2027-07-06', amountFen: 8_400 });
  });
});

describe('a bill’s number', () => {
  it('is of the year in which it is issued, whatever the period', () => {
    const late = bill(terms({ feesFrom: '2027-12-20', draftDays: 20 }), unit, '2027-Q4');
    expect(late).toMatchObject({ issuedOn: '2028-01-09', from: '2027-12-20' });
    expect(billNumber(late?.issuedOn ?? '', 7)).toBe('2028-000007');
    expect(billNumber('2027-04-06', 1_234_567)).toBe('2027-1234567');
  });
});
