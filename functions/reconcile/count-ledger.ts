import type { LocalDate } from '#shared/domain/calendar/local-date.ts';
import { type Difference, prepaidDifferences, recount, sumDifferences } from '#shared/domain/ledger/recount.ts';
import { streetOf } from '#shared/platform/ids.ts';
import { billedPeriods } from '#shared/use-cases/unit-bills.ts';
import type { ReconcileDeps } from './reconcile-deps.ts';

export type Counted = { bills: number; entries: number; differences: Difference[] };

/** What is compared with the ledger besides: the provider's list of payments, once there is one. */
export type OutsideCheck = (compoundId: string) => Promise<Difference[]>;

/**
 * Counts a compound's ledger from its bills and entries, and compares: sums per order and period as totals and by day, every bill's balance,
 * what households have paid ahead, common revenue. Bills that are being issued right now are left for the next night.
 */
export const countLedger = async (deps: ReconcileDeps, compoundId: string, today: LocalDate, outside?: OutsideCheck): Promise<Counted> => {
  const contracts = await deps.contracts.ofCompound(compoundId);
  const periods = contracts.flatMap((contract) => billedPeriods(contract).filter(({ period }) => period !== contract.nextPeriod));
  const wanted = new Set(periods.map(({ orderId, period }) => `${orderId}#${period}`));
  const firstDay = contracts.reduce((first, { feesFrom }) => (feesFrom < first ? feesFrom : first), today);
  const [totals, days, accounts, commonFen] = await Promise.all([
    deps.sums.sumsOf(periods),
    deps.sums.added(streetOf(compoundId), firstDay, today, compoundId),
    deps.accounts.allAccounts(compoundId),
    deps.revenue.total(compoundId),
  ]);
  const bills = [];
  for (const { orderId, period } of periods) bills.push(...(await deps.bills.allBills(orderId, period)));
  const entries = await deps.entries.allEntries(compoundId);

  const counted = recount(
    bills,
    entries.map((entry) => ({ ...entry, bills: entry.bills.filter(({ orderId, period }) => wanted.has(`${orderId}#${period}`)) })),
  );
  const storedTotals = new Map(totals.map((row) => [`${row.orderId}#${row.period}`, row]));
  const storedDays = new Map(
    days.filter(({ orderId, period }) => wanted.has(`${orderId}#${period}`)).map((row) => [`${row.orderId}#${row.period}#${row.day}`, row]),
  );
  const prepaid = new Map(accounts.map(({ unit, prepaidFen }) => [unit, prepaidFen]));
  const commonCounted = 0 - counted.accounts.common_revenue;
  return {
    bills: bills.length,
    entries: entries.length,
    differences: [
      ...counted.faults,
      ...sumDifferences('sums', storedTotals, counted.totals),
      ...sumDifferences('day', storedDays, counted.days),
      ...prepaidDifferences(prepaid, counted.prepaid),
      ...(commonFen === commonCounted ? [] : [{ what: 'common revenue', stored: commonFen, counted: commonCounted }]),
      ...((await outside?.(compoundId)) ?? []),
    ],
  };
};
