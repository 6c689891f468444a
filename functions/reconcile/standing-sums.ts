import type { LocalDate } from '#shared/domain/calendar/local-date.ts';
import type { Period } from '#shared/domain/calendar/period.ts';
import type { Sums } from '#shared/domain/ledger/sums.ts';
import { streetOf } from '#shared/platform/ids.ts';
import type { LedgerEntry } from '#shared/store/ledger/entry-store.ts';
import type { DaySumsItem } from '#shared/store/ledger/sums-store.ts';
import { billedPeriods } from '#shared/use-cases/unit-bills.ts';
import type { ReconcileDeps } from './reconcile-deps.ts';

export type StandingSums = {
  /** Those whose bills are all issued; what is being issued right now is left for the next night. */
  periods: { orderId: string; period: Period }[];
  dayRows: DaySumsItem[];
  /** By `order#period`, and by `order#period#day`. */
  totals: Map<string, Sums>;
  days: Map<string, Sums>;
  /** An entry without what it did to bills of other periods. */
  ofPeriods(entry: LedgerEntry): LedgerEntry;
};

/** The sums that stand for a compound's bills, as totals and by day. */
export const standingSums = async (
  deps: Pick<ReconcileDeps, 'contracts' | 'sums'>,
  compoundId: string,
  today: LocalDate,
): Promise<StandingSums> => {
  const contracts = await deps.contracts.ofCompound(compoundId);
  const periods = contracts.flatMap((contract) => billedPeriods(contract).filter(({ period }) => period !== contract.nextPeriod));
  const wanted = new Set(periods.map(({ orderId, period }) => `${orderId}#${period}`));
  const isWanted = ({ orderId, period }: { orderId: string; period: string }) => wanted.has(`${orderId}#${period}`);
  const firstDay = contracts.reduce((first, { feesFrom }) => (feesFrom < first ? feesFrom : first), today);
  const [totals, added] = await Promise.all([
    deps.sums.sumsOf(periods),
    deps.sums.added(streetOf(compoundId), firstDay, today, compoundId),
  ]);
  const dayRows = added.filter(isWanted);
  return {
    periods,
    dayRows,
    totals: new Map(totals.map((row) => [`${row.orderId}#${row.period}`, row])),
    days: new Map(dayRows.map((row) => [`${row.orderId}#${row.period}#${row.day}`, row])),
    ofPeriods: (entry) => ({ ...entry, bills: entry.bills.filter(isWanted) }),
  };
};
