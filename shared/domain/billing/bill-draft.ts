import type { LocalDate } from '../calendar/local-date.ts';
import { type Cycle, type Period, periodBounds, periodOf } from '../calendar/period.ts';
import { feeFen, monthsServed, rateOf } from './fee.ts';
import { billPostings, type Posting } from './ledger.ts';

/** What a contract says about bills; copied from the order's frozen terms when fees begin. */
export type BillingTerms = { orderId: string; yuanPerSqmMonth: string; cycle: Cycle; feesFrom: LocalDate };

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

/** The days of a period for which fees run: none before `feesFrom`. */
export const servedDays = (terms: BillingTerms, period: Period): { from: LocalDate; to: LocalDate } => {
  const bounds = periodBounds(period);
  return { from: bounds.from > terms.feesFrom ? bounds.from : terms.feesFrom, to: bounds.to };
};

export const firstPeriod = (terms: Pick<BillingTerms, 'feesFrom' | 'cycle'>): Period => periodOf(terms.feesFrom, terms.cycle);

/** The bill of a unit for a period. The same contract, unit and period give the same bill, byte for byte, whenever it is made. */
export const billFor = (terms: BillingTerms, unit: { unit: string; areaDm2: number }, period: Period): BillDraft => {
  const { from, to } = servedDays(terms, period);
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
    issuedOn: from,
    postings: billPostings(amountFen),
  };
};
