import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { type Cycle, type Period, periodBounds, periodOf } from '../calendar/period.ts';
import { feeFen, monthsServed, rateOf } from './fee.ts';
import { billPostings, type Posting } from './ledger.ts';

/**
 * What a contract says about bills; copied from the order's frozen terms when fees begin. `feesUntil` is the last day of fees, once it is
 * known: of the term, or of the notice. `billedTo` is the last day for which bills are out.
 */
export type BillingTerms = {
  orderId: string;
  yuanPerSqmMonth: string;
  cycle: Cycle;
  feesFrom: LocalDate;
  feesUntil?: LocalDate;
  billedTo?: LocalDate;
};

export type BillDraft = {
  orderId: string;
  period: Period;
  unit: string;
  from: LocalDate;
  to: LocalDate;
  areaDm2: number;
  yuanPerSqmMonth: string;
  amountFen: number;
  issuedOn: LocalDate;
  postings: Posting[];
};

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

/**
 * The days that a period's bill covers: none before `feesFrom`, none after `feesUntil`, none twice. Where bills ended with a term within
 * their period and the term was renewed afterwards, the rest of that period is in the next one's bill. @returns undefined if there are none
 */
export const servedDays = (
  { feesFrom, feesUntil, billedTo }: BillingTerms,
  period: Period,
): { from: LocalDate; to: LocalDate } | undefined => {
  const bounds = periodBounds(period);
  const from = billedTo ? addDays(billedTo, 1) : later(bounds.from, feesFrom);
  const to = feesUntil && feesUntil < bounds.to ? feesUntil : bounds.to;
  return from <= to ? { from, to } : undefined;
};

/** The day on which a period's bill is issued: the first one that it covers in the period itself. */
export const issueDate = (period: Period, { from }: { from: LocalDate }): LocalDate => later(periodBounds(period).from, from);

export const firstPeriod = (terms: Pick<BillingTerms, 'feesFrom' | 'cycle'>): Period => periodOf(terms.feesFrom, terms.cycle);

/**
 * The bill of a unit for the days of a period that are served. The same contract, unit and period give the same bill, byte for byte,
 * whenever it is made.
 */
export const billFor = (
  terms: BillingTerms,
  unit: { unit: string; areaDm2: number },
  period: Period,
  { from, to }: { from: LocalDate; to: LocalDate },
): BillDraft => {
  const amountFen = feeFen(unit.areaDm2, rateOf(terms.yuanPerSqmMonth), monthsServed(from, to));
  return {
    orderId: terms.orderId,
    period,
    unit: unit.unit,
    from,
    to,
    areaDm2: unit.areaDm2,
    yuanPerSqmMonth: terms.yuanPerSqmMonth,
    amountFen,
    issuedOn: issueDate(period, { from }),
    postings: billPostings(amountFen),
  };
};
