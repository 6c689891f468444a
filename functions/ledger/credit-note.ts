import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import type { BillBalance } from '#shared/domain/ledger/bill-balance.ts';
import { creditOf, mostCredit } from '#shared/domain/ledger/credit.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { Standing, StandingNeeds } from '#shared/store/ledger/standing-store.ts';
import type { EntryPlan } from '#shared/use-cases/book-entry.ts';
import type { LedgerDeps } from './ledger-deps.ts';

const SERIES = 'credit-note';
const yearOf = (at: string) => localDateOf(at).slice(0, 4);

/** What a credit is planned on besides its bill. */
export const creditNeeds = (at: string): StandingNeeds => ({ contracts: true, number: { series: SERIES, year: yearOf(at) } });

/**
 * A credit on a bill with the next credit note's number of the compound and year: the number is taken in the transaction that books it, so
 * numbers have no gaps however many are written at once.
 * @throws DomainError credit_over_bill
 */
export const numberedCredit = (
  { numbers }: LedgerDeps,
  compoundId: string,
  { bills, lastNumber: last }: Standing,
  creditFen: number,
  at: string,
): Pick<EntryPlan, 'prepaidFen' | 'details' | 'also'> & Pick<ReturnType<typeof creditOf>, 'effects'> => {
  const bill = bills[0] as BillBalance;
  const most = mostCredit(bill);
  if (creditFen > most) throw new DomainError('credit_over_bill', { most: formatFen(most) });
  const year = yearOf(at);
  return {
    ...creditOf(bill, creditFen),
    details: { number: `C${year}-${String(last + 1).padStart(6, '0')}` },
    also: [numbers.takeItem(compoundId, SERIES, year, last)],
  };
};
