import fc from 'fast-check';
import { addDays, type LocalDate } from '#shared/domain/calendar/local-date.ts';
import { type Period, periodBounds } from '#shared/domain/calendar/period.ts';
import type { Standing } from '#shared/domain/collection/collected.ts';
import { applied, type BillBalance, type Effects, openOf } from '#shared/domain/ledger/bill-balance.ts';
import { addSums, NO_SUMS, type Sums, sumsOfChange } from '#shared/domain/ledger/sums.ts';

/** Something that happened to a bill on a day. */
export type Posting = { day: LocalDate; effects: Effects; disputed?: boolean };
export type LivedBill = { orderId: string; period: Period; amountFen: number; issuedOn: LocalDate; postings: Posting[] };

export const FIRST_DAY = '2027-01-01';
export const DAYS = 540;
const PERIODS = ['2027-Q1', '2027-01', '2027-02', '2027-Q2', '2027-05', '2027-H1', '2027-Q3', '2027-08', '2027', '2028-Q1'];

const wish = fc.record({
  kind: fc.constantFrom('pay', 'pay', 'pay', 'giveBack', 'waive', 'credit', 'creditPaid', 'subsidise', 'writeOff', 'dispute', 'decide'),
  part: fc.integer({ min: 1, max: 10 }),
  after: fc.integer({ min: 0, max: 90 }),
});

/** What a wish does to a bill as it stands, as the ledger would allow it. */
const effectsOf = (kind: string, part: number, bill: BillBalance): Omit<Posting, 'day'> | undefined => {
  const some = (of: number) => Math.ceil((of * part) / 10);
  const open = some(openOf(bill));
  const back = some(bill.received);
  switch (kind) {
    case 'pay':
      return { effects: { received: open } };
    case 'giveBack':
      return { effects: { received: -back } };
    case 'waive':
      return { effects: { waived: open } };
    case 'credit':
      return { effects: { credited: open } };
    case 'creditPaid':
      return { effects: { credited: back, received: -back } };
    case 'subsidise':
      return { effects: { subsidy: open } };
    case 'writeOff':
      return { effects: { writtenOff: open } };
    case 'dispute':
      return openOf(bill) > 0 ? { effects: {}, disputed: true } : undefined;
    default:
      return { effects: {}, disputed: false };
  }
};

export const newBalance = (amountFen: number): BillBalance => ({
  amountFen,
  received: 0,
  waived: 0,
  credited: 0,
  writtenOff: 0,
  subsidy: 0,
  disputed: false,
});
export const afterPosting = (bill: BillBalance, { effects, disputed }: Posting): BillBalance => ({
  ...applied(bill, effects),
  disputed: disputed ?? bill.disputed,
});

const anyBill = fc
  .record({
    orderId: fc.constantFrom('a', 'b', 'c', 'd'),
    period: fc.constantFrom(...PERIODS),
    amountFen: fc.integer({ min: 0, max: 100_000 }),
    late: fc.integer({ min: 0, max: 120 }),
    wishes: fc.array(wish, { maxLength: 8 }),
  })
  .map(({ wishes, late, ...bill }): LivedBill => {
    const issuedOn = addDays(periodBounds(bill.period).from, late);
    const postings: Posting[] = [];
    let balance = newBalance(bill.amountFen);
    let day = issuedOn;
    for (const { kind, part, after } of wishes) {
      day = addDays(day, after);
      const effects = effectsOf(kind, part, balance);
      if (!effects) continue;
      postings.push({ day, ...effects });
      balance = afterPosting(balance, { day, ...effects });
    }
    return { ...bill, issuedOn, postings };
  });

/** Bills of several orders and periods, with whatever may happen to them. */
export const anyHistory = fc.array(anyBill, { maxLength: 25 });
export const anyDay = fc.integer({ min: 0, max: DAYS }).map((days) => addDays(FIRST_DAY, days));
export const anyPeriod = fc.constantFrom(...PERIODS, '2027-Q4', '2028');

/** A history as the ledger keeps it: totals per order and period, and what each day added to them. */
export const kept = (bills: readonly LivedBill[]) => {
  const standing = new Map<string, Standing>();
  const added: (Sums & { orderId: string; period: Period; day: LocalDate })[] = [];
  const add = ({ orderId, period }: LivedBill, day: LocalDate, delta: Partial<Sums>) => {
    const key = `${orderId} ${period}`;
    const before = standing.get(key) ?? { ...NO_SUMS, orderId, period };
    standing.set(key, { ...before, ...addSums(before, delta) });
    added.push({ ...addSums(NO_SUMS, delta), orderId, period, day });
  };
  for (const bill of bills) {
    let balance = newBalance(bill.amountFen);
    add(bill, bill.issuedOn, sumsOfChange(undefined, balance));
    for (const posting of bill.postings) {
      const after = afterPosting(balance, posting);
      add(bill, posting.day, sumsOfChange(balance, after));
      balance = after;
    }
  }
  return { standing: [...standing.values()], added };
};
