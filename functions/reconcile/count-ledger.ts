import type { LocalDate } from '#shared/domain/calendar/local-date.ts';
import { type Difference, prepaidDifferences, recount, sumDifferences } from '#shared/domain/ledger/recount.ts';
import type { ReconcileDeps } from './reconcile-deps.ts';
import { standingSums } from './standing-sums.ts';

export type Counted = { bills: number; entries: number; periods: number; differences: Difference[] };

/**
 * Counts a compound's whole ledger from its bills and entries, and compares: sums per order and period as totals and by day, every bill's
 * balance, what households have paid ahead, common revenue. Bills that are being issued right now are left for the next night.
 * @param strong not where a difference is looked at again
 */
export const countLedger = async (deps: ReconcileDeps, compoundId: string, today: LocalDate, strong: boolean): Promise<Counted> => {
  const [{ periods, totals, days, ofPeriods }, accounts, commonFen] = await Promise.all([
    standingSums(deps, compoundId, today),
    deps.accounts.allAccounts(compoundId),
    deps.revenue.total(compoundId),
  ]);
  const bills = [];
  for (const { orderId, period } of periods) bills.push(...(await deps.bills.allBills(orderId, period, strong)));
  const entries = await deps.entries.allEntries(compoundId, strong);

  const counted = recount(bills, entries.map(ofPeriods));
  const prepaid = new Map(accounts.map(({ unit, prepaidFen }) => [unit, prepaidFen]));
  const commonCounted = 0 - counted.accounts.common_revenue;
  return {
    bills: bills.length,
    entries: entries.length,
    periods: periods.length,
    differences: [
      ...counted.faults,
      ...sumDifferences('sums', totals, counted.totals),
      ...sumDifferences('day', days, counted.days),
      ...prepaidDifferences(prepaid, counted.prepaid),
      ...(commonFen === commonCounted ? [] : [{ what: 'common revenue', stored: commonFen, counted: commonCounted }]),
    ],
  };
};
