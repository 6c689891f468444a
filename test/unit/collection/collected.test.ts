import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '#shared/domain/calendar/local-date.ts';
import { periodBounds } from '#shared/domain/calendar/period.ts';
import { addCollected, collectedOf, daysNeeded, NOTHING_COLLECTED } from '#shared/domain/collection/collected.ts';
import { collectionRate } from '#shared/domain/collection/collection-rate.ts';
import { openOf } from '#shared/domain/ledger/bill-balance.ts';
import { afterPosting, anyDay, anyHistory, anyPeriod, DAYS, FIRST_DAY, kept, type LivedBill, newBalance } from './any-history.ts';

/** A bill at the end of a day; undefined before it is issued. */
const billAt = ({ amountFen, issuedOn, postings }: LivedBill, date: string) =>
  issuedOn > date ? undefined : postings.filter(({ day }) => day <= date).reduce(afterPosting, newBalance(amountFen));

/** Where a period stands to another, counted in days and not in names. */
const relation = (bill: string, asked: string): 'inside' | 'earlier' | 'other' => {
  const [own, whole] = [periodBounds(bill), periodBounds(asked)];
  if (own.from >= whole.from && own.to <= whole.to) return 'inside';
  return own.to < whole.from ? 'earlier' : 'other';
};

/** The rates as an auditor would count them: bill by bill, posting by posting, nothing from sums. */
const audited = (bills: readonly LivedBill[], period: string, asOf: string) => {
  const c = { numerator: 0, denominator: 0 };
  const h = { numerator: 0, denominator: 0 };
  const hh = { numerator: 0, denominator: 0 };
  const { from, to } = periodBounds(period);
  const end = asOf < to ? asOf : to;
  for (const bill of bills) {
    const where = relation(bill.period, period);
    if (where === 'inside') {
      const now = billAt(bill, asOf);
      if (!now) continue;
      c.numerator += now.received;
      c.denominator += now.amountFen - now.waived - now.credited - (now.disputed ? openOf(now) : 0);
      const isDue = now.amountFen - now.waived - now.credited > 0;
      hh.numerator += isDue && openOf(now) === 0 && now.writtenOff === 0 ? 1 : 0;
      hh.denominator += isDue ? 1 : 0;
    } else if (where === 'earlier') {
      const last = billAt(bill, end);
      if (!last) continue;
      const within = bill.postings.filter(({ day }) => day >= from && day <= end);
      const sum = (name: 'received' | 'waived' | 'credited' | 'writtenOff') =>
        within.reduce((all, { effects }) => all + (effects[name] ?? 0), 0);
      const start = billAt(bill, addDays(from, -1));
      h.numerator += sum('received');
      h.denominator +=
        (start ? openOf(start) : last.amountFen) - sum('waived') - sum('credited') - sum('writtenOff') - (last.disputed ? openOf(last) : 0);
    }
  }
  return { c, h, hh, z: { numerator: c.numerator + h.numerator, denominator: c.denominator + h.denominator } };
};

const LAST_DAY = addDays(FIRST_DAY, 3 * DAYS);
const ratesOf = (bills: readonly LivedBill[], period: string, asOf: string) => {
  const { standing, added } = kept(bills);
  const needed = daysNeeded(
    period,
    asOf,
    LAST_DAY,
    standing.some((row) => relation(row.period, period) === 'earlier'),
  );
  const days = needed ? added.filter(({ day }) => day >= needed.from && day <= needed.to) : [];
  const rows = collectedOf(period, asOf, standing, days);
  const { current, arrears } = rows.map(({ collected }) => collected).reduce(addCollected, NOTHING_COLLECTED);
  return { rows, rates: collectionRate(current, arrears, 80) };
};
const cutOff = (period: string, day: string) => (day < periodBounds(period).from ? periodBounds(period).from : day);

it('gives the rates from sums that an auditor counts from bills and postings', () => {
  fc.assert(
    fc.property(anyHistory, anyPeriod, anyDay, (bills, period, day) => {
      const asOf = cutOff(period, day);
      const { rates } = ratesOf(bills, period, asOf);
      const { c, h, z, hh } = audited(bills, period, asOf);
      expect(rates.current).toMatchObject(c);
      expect(rates.historic).toMatchObject(h);
      expect(rates.combined).toMatchObject(z);
      expect(rates.households).toMatchObject(hh);
    }),
    { numRuns: 1_500 },
  );
});

it('does not see postings of later days', () => {
  fc.assert(
    fc.property(anyHistory, anyPeriod, anyDay, (bills, period, day) => {
      const asOf = cutOff(period, day);
      const then = bills
        .filter(({ issuedOn }) => issuedOn <= asOf)
        .map((bill) => ({ ...bill, postings: bill.postings.filter((posting) => posting.day <= asOf) }));
      expect(ratesOf(bills, period, asOf).rates).toEqual(ratesOf(then, period, asOf).rates);
    }),
    { numRuns: 500 },
  );
});

it('adds up, whatever the parts: the sums of the parts are the whole', () => {
  fc.assert(
    fc.property(anyHistory, anyPeriod, anyDay, (bills, period, day) => {
      const asOf = cutOff(period, day);
      const parts = [...Map.groupBy(bills, ({ orderId }) => orderId).values()].map((own) => ratesOf(own, period, asOf));
      const whole = ratesOf(bills, period, asOf);
      const sum = (rows: typeof whole.rows) => rows.map(({ collected }) => collected).reduce(addCollected, NOTHING_COLLECTED);
      expect(sum(parts.flatMap(({ rows }) => rows))).toEqual(sum(whole.rows));
    }),
    { numRuns: 300 },
  );
});

it('needs no days where sums as they stand say everything', () => {
  expect(daysNeeded('2027-Q2', '2027-06-30', '2027-06-30', false)).toBeUndefined();
  expect(daysNeeded('2027-Q2', '2027-06-10', '2027-06-30', false)).toEqual({ from: '2027-06-11', to: '2027-06-30' });
  expect(daysNeeded('2027-Q2', '2027-06-30', '2027-06-30', true)).toEqual({ from: '2027-04-01', to: '2027-06-30' });
});
