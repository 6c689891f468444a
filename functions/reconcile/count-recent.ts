import { addDays, type LocalDate } from '#shared/domain/calendar/local-date.ts';
import type { Period } from '#shared/domain/calendar/period.ts';
import { prepaidDifferences, recount, sumDifferences, totalsOfDays } from '#shared/domain/ledger/recount.ts';
import type { Sums } from '#shared/domain/ledger/sums.ts';
import type { BillItem } from '#shared/store/ledger/bill-store.ts';
import type { JournalItem } from '#shared/store/ledger/journal-store.ts';
import type { LastCount } from '#shared/store/ledger/reconcile-store.ts';
import type { Counted } from './count-ledger.ts';
import type { ReconcileDeps } from './reconcile-deps.ts';
import { standingSums } from './standing-sums.ts';

/** Everything is counted as often, whatever has changed: what changed without an entry is seen then. */
const WHOLE_DAYS = 7;
/** An item that is read by its key costs as much as so many of those that a query reads one after the other. */
const ITEMS_PER_KEY = 4;
/** In a ledger of fewer bills and entries nothing costs much, whichever way it is read. */
const FEW_ITEMS = 200;
const UNITS_AT_ONCE = 20;
const KEYS_AT_ONCE = 100;

type Ref = { orderId: string; period: Period; unit: string };

const slices = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));

const journalSince = async ({ journal }: ReconcileDeps, compoundId: string, since: LocalDate, today: LocalDate): Promise<JournalItem[]> => {
  const rows: JournalItem[] = [];
  for (let day = since; day <= today; day = addDays(day, 1)) rows.push(...(await journal.ofDay(compoundId, day)));
  return rows;
};

const journalOf = async ({ journal }: ReconcileDeps, compoundId: string, units: readonly string[]): Promise<JournalItem[]> => {
  const rows: JournalItem[] = [];
  for (const some of slices(units, UNITS_AT_ONCE))
    rows.push(...(await Promise.all(some.map((unit) => journal.allOfUnit(compoundId, unit)))).flat());
  return rows;
};

const billsAt = async ({ bills }: ReconcileDeps, refs: readonly Ref[]): Promise<BillItem[]> => {
  const found: (BillItem | undefined)[] = [];
  for (const some of slices(refs, KEYS_AT_ONCE)) found.push(...(await bills.billsAt(some, false)));
  return found.filter((bill) => bill !== undefined);
};

const fromDay = (days: ReadonlyMap<string, Sums>, since: LocalDate) =>
  new Map([...days].filter(([key]) => key.slice(key.lastIndexOf('#') + 1) >= since));

/**
 * Counts what has changed since the last count, which found no difference: the units of all entries since then with everything that ever
 * happened to them, the periods billed since then, the sums of each day since then. Sums of earlier days must still add up to the totals.
 * A difference is a reason to count everything, nothing more: the journal, by which it finds entries, is behind at times.
 * @returns undefined where everything is to be counted: once a week, when periods were billed or common revenue came, or when so much has
 * changed that it costs less
 */
export const countRecent = async (
  deps: ReconcileDeps,
  compoundId: string,
  last: LastCount,
  today: LocalDate,
): Promise<Counted | undefined> => {
  const { since } = last;
  if (addDays(last.wholeOn, WHOLE_DAYS) <= today) return undefined;
  const [{ periods, dayRows, totals, days, ofPeriods }, booked, accounts] = await Promise.all([
    standingSums(deps, compoundId, today),
    journalSince(deps, compoundId, since, today),
    deps.accounts.allAccounts(compoundId),
  ]);
  const units = [...new Set(booked.map(({ unit }) => unit))];
  // For each unit its places in the journal; a bill and, as a rule, an entry of each period.
  const keys = units.length * (1 + 2 * periods.length);
  if (periods.length !== last.periods || units.includes('') || keys * ITEMS_PER_KEY > Math.max(last.items, FEW_ITEMS)) return undefined;

  const noted = [...booked, ...(await journalOf(deps, compoundId, units))];
  const entries = await deps.entries.entriesOf(compoundId, [...new Set(noted.map(({ key }) => key))], false);
  const issued = new Set(
    dayRows.filter(({ day, bills }) => day >= since && bills !== 0).map(({ orderId, period }) => `${orderId}#${period}`),
  );
  const isFresh = ({ orderId, period }: { orderId: string; period: Period }) => issued.has(`${orderId}#${period}`);
  const older = periods.filter((period) => !isFresh(period));
  const bills = await billsAt(
    deps,
    units.flatMap((unit) => older.map((period) => ({ ...period, unit }))),
  );
  for (const { orderId, period } of periods.filter(isFresh)) bills.push(...(await deps.bills.allBills(orderId, period, false)));

  const counted = recount(bills, entries.filter((entry) => entry !== undefined).map(ofPeriods));
  const prepaid = new Map(accounts.filter(({ unit }) => units.includes(unit)).map(({ unit, prepaidFen }) => [unit, prepaidFen]));
  return {
    bills: bills.length,
    entries: entries.length,
    periods: periods.length,
    differences: [
      ...counted.faults,
      ...sumDifferences('sums', totals, totalsOfDays(days)),
      ...sumDifferences('day', fromDay(days, since), fromDay(counted.days, since)),
      ...prepaidDifferences(prepaid, counted.prepaid),
    ],
  };
};
