import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { type Cycle, type Period, periodBounds, periodOf } from '../calendar/period.ts';
import type { Posting } from '../ledger/accounts.ts';
import type { BillBalance } from '../ledger/bill-balance.ts';
import { billPostings } from '../ledger/entry.ts';
import { feeFen, monthsServed, type Priced, priceOf, shareFen } from './fee.ts';

/**
 * What a contract says about bills; copied from the order's frozen terms when fees begin. `feesUntil` is the last day of fees, once it is
 * known: of the term, or of the notice. `billedTo` is the last day that bills have been issued for. `draftDays`: so long the committee may
 * correct the roll before bills are issued; `paymentDays`: so long a bill may be paid before it is overdue; `vacancyPercent`: what a vacant
 * unit pays of its fee.
 */
export type BillingTerms = Priced & {
  orderId: string;
  cycle: Cycle;
  feesFrom: LocalDate;
  feesUntil?: LocalDate;
  billedTo?: LocalDate;
  draftDays: number;
  paymentDays: number;
  vacancyPercent: number;
};

export type BilledUnit = { unit: string; areaDm2: number; occupied: boolean };

/** A bill as it would be issued, before it has a number. */
export type BillDraft = Priced & {
  orderId: string;
  period: Period;
  unit: string;
  from: LocalDate;
  to: LocalDate;
  areaDm2: number;
  occupied: boolean;
  amountFen: number;
  /** What a waiver that stood when it was issued took off. */
  waivedAtIssueFen: number;
  issuedOn: LocalDate;
  dueOn: LocalDate;
  postings: Posting[];
};
/** A bill as issued: nothing of it ever changes. */
export type IssuedBill = BillDraft & { number: string };
export type Days = { from: LocalDate; to: LocalDate };

/** The first day that is not yet billed, where a period is the first that is not wholly billed. */
export const firstUnbilledDay = ({ feesFrom, billedTo }: Pick<BillingTerms, 'feesFrom' | 'billedTo'>, period: Period): LocalDate => {
  if (billedTo) return addDays(billedTo, 1);
  const { from } = periodBounds(period);
  return from > feesFrom ? from : feesFrom;
};

/**
 * The days that a period's bills are for: none before `feesFrom`, none after `feesUntil`. A term that ended in the middle of a period and
 * was renewed after the bills were issued has left days unbilled; they come with the next period's bills. @returns undefined if there are none
 */
export const servedDays = (terms: Pick<BillingTerms, 'feesFrom' | 'feesUntil' | 'billedTo'>, period: Period): Days | undefined => {
  const from = firstUnbilledDay(terms, period);
  const { to: end } = periodBounds(period);
  const to = terms.feesUntil && terms.feesUntil < end ? terms.feesUntil : end;
  return from <= to ? { from, to } : undefined;
};

/** The day on which a period's draft is opened: the first that its bills are for, and not before the period itself. */
export const draftDay = (period: Period, { from }: Days): LocalDate => {
  const { from: first } = periodBounds(period);
  return from > first ? from : first;
};

/** The day on which bills are issued: their draft stands for `draftDays`. */
export const issueDay = ({ draftDays }: Pick<BillingTerms, 'draftDays'>, period: Period, days: Days): LocalDate =>
  addDays(draftDay(period, days), draftDays);

export const firstPeriod = (terms: Pick<BillingTerms, 'feesFrom' | 'cycle'>): Period => periodOf(terms.feesFrom, terms.cycle);

/** A bill's number, unique in its compound: `2027-000123`. */
export const billNumber = (issuedOn: LocalDate, count: number): string => `${issuedOn.slice(0, 4)}-${String(count).padStart(6, '0')}`;

/**
 * Makes the bills of a period: all that does not depend on the unit is reckoned once. The same contract, unit and days give the same bill,
 * byte for byte, whenever it is made. Rounded half up once; a vacant unit's share is part of that one rounding.
 * @returns a unit's bill; `waivedPercent` is of the waivers that stand for the unit
 */
export const billDrafts = (terms: BillingTerms, period: Period, days: Days) => {
  const months = monthsServed(days.from, days.to);
  const issuedOn = issueDay(terms, period, days);
  const dueOn = addDays(issuedOn, terms.paymentDays);
  const price = priceOf(terms);
  return ({ unit, areaDm2, occupied }: BilledUnit, waivedPercent = 0): BillDraft => {
    const amountFen = feeFen(areaDm2, price, months, occupied ? 100 : terms.vacancyPercent);
    const waivedAtIssueFen = shareFen(amountFen, waivedPercent);
    const postings = billPostings(amountFen, waivedAtIssueFen);
    const { orderId } = terms;
    return { orderId, period, unit, ...days, areaDm2, occupied, ...price, amountFen, waivedAtIssueFen, issuedOn, dueOn, postings };
  };
};

/** A bill's balance as it was when it was issued. */
export const balanceAtIssue = ({ amountFen, waivedAtIssueFen }: Pick<BillDraft, 'amountFen' | 'waivedAtIssueFen'>): BillBalance => ({
  amountFen,
  received: 0,
  waived: waivedAtIssueFen,
  credited: 0,
  writtenOff: 0,
  subsidy: 0,
  disputed: false,
});
