import { addDays, addMonths, type LocalDate } from '../calendar/local-date.ts';
import { type BilledUnit, type BillingTerms, firstUnbilledDay } from './bill-draft.ts';
import { feeFen, monthsServed } from './fee.ts';

type Contract = BillingTerms & { nextPeriod: string; maxPrepayMonths: number };

/** The days of fees that may be paid ahead: so many months from the first day not yet billed, and within the term. */
const daysAhead = (contract: Contract): { from: LocalDate; to: LocalDate } | undefined => {
  const from = firstUnbilledDay(contract, contract.nextPeriod);
  const last = addDays(addMonths(from, contract.maxPrepayMonths), -1);
  const to = contract.feesUntil && contract.feesUntil < last ? contract.feesUntil : last;
  return from <= to ? { from, to } : undefined;
};

/** What a household may have paid ahead at most, in fen (rules: Fees): the fees of the coming months of all its contracts. */
export const prepayLimit = (contracts: readonly Contract[], { areaDm2, occupied }: Pick<BilledUnit, 'areaDm2' | 'occupied'>): number =>
  contracts.reduce((sum, contract) => {
    const days = daysAhead(contract);
    return days ? sum + feeFen(areaDm2, contract, monthsServed(days.from, days.to), occupied ? 100 : contract.vacancyPercent) : sum;
  }, 0);
