import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import type { CounterChannel } from '#shared/domain/ledger/accounts.ts';
import { getMany } from '#shared/store/batch-get.ts';
import { type Database, type TransactItem, transactIf } from '#shared/store/database.ts';
import type { BillItem } from '#shared/store/ledger/bill-store.ts';
import { commonRevenueStore } from '#shared/store/ledger/common-revenue-store.ts';
import { disputeStore } from '#shared/store/ledger/dispute-store.ts';
import type { LedgerEntry } from '#shared/store/ledger/entry-store.ts';
import { journalStore } from '#shared/store/ledger/journal-store.ts';
import { numberKey, numberStore } from '#shared/store/ledger/number-store.ts';
import { runStore } from '#shared/store/ledger/run-store.ts';
import type { Page, PageRequest } from '#shared/store/page.ts';
import { disputeClosedKey } from '#shared/use-cases/dispute-keys.ts';

const PAGE = 1_000;
const keysOf = async (list: (page: PageRequest) => Promise<Page<{ key: string }>>): Promise<string[]> => {
  const keys: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ limit: PAGE, ...(cursor && { cursor }) });
    keys.push(...page.rows.map(({ key }) => key));
    cursor = page.nextCursor;
  } while (cursor);
  return keys;
};

/** Entries that the journal does not name, by month or by unit: what was booked while the journal was another, or the stream stood still. */
const unnoted = async (db: Database, compoundId: string, entries: readonly LedgerEntry[]): Promise<LedgerEntry[]> => {
  const journal = journalStore(db);
  const months = [...new Set(entries.map(({ at }) => localDateOf(at).slice(0, 7)))];
  const units = [...new Set(entries.map(({ unit }) => unit))].filter(Boolean);
  const byMonth = new Set<string>();
  for (const month of months) for (const key of await keysOf((page) => journal.ofMonth(compoundId, month, page))) byMonth.add(key);
  const byUnit = new Set<string>();
  for (const unit of units) for (const key of await keysOf((page) => journal.ofUnit(compoundId, unit, page))) byUnit.add(key);
  return entries.filter(({ key, unit }) => !byMonth.has(key) || (unit && !byUnit.has(key)));
};

/** The item of what common parts earned, without its total: that is counted. */
const commonItems = (db: Database, compoundId: string, entries: readonly LedgerEntry[]): TransactItem[] =>
  entries
    .filter(({ kind }) => kind === 'common_revenue')
    .flatMap(({ key, amountFen, channel, details, at, actor }) =>
      commonRevenueStore(db)
        .items(compoundId, {
          id: key.slice('common#'.length),
          amountFen,
          channel: channel as CounterChannel,
          source: String(details?.source),
          receivedAt: at,
          cashier: actor.person.name,
        })
        .slice(0, 1),
    );

/** Disputes that were begun and not ended, as they wait for the committee. */
const openDisputes = (db: Database, entries: readonly LedgerEntry[]): TransactItem[] => {
  const ended = new Set(entries.filter(({ kind }) => kind === 'dispute_closed').map(({ key }) => key));
  return entries.flatMap(({ kind, details, bills: [bill], unit, amountFen, reason = '', at }) => {
    const id = String(details?.disputeId);
    if (kind !== 'dispute' || !bill || ended.has(disputeClosedKey(id))) return [];
    const { orderId, period } = bill;
    return [disputeStore(db).openItem({ id, orderId, period, unit, openFen: amountFen, reason, openedAt: at })];
  });
};

/** The last number of each year of documents numbered `2027-000123`, credit notes with a `C` before it. */
const lastNumbers = (numbers: readonly unknown[]): Map<string, number> => {
  const last = new Map<string, number>();
  for (const one of numbers) {
    const [, year = '', number = ''] = /^C?(\d{4})-(\d+)$/.exec(String(one)) ?? [];
    if (year) last.set(year, Math.max(last.get(year) ?? 0, Number(number)));
  }
  return last;
};

const SERIES = 'credit-note';
/** Counters of bills and credit notes that stand lower than what is in use: the next document would take a number that is used. */
const counters = async (
  db: Database,
  compoundId: string,
  bills: readonly BillItem[],
  entries: readonly LedgerEntry[],
): Promise<TransactItem[]> => {
  const items: TransactItem[] = [];
  for (const [year, number] of lastNumbers(bills.map((bill) => bill.number))) {
    const standing = await runStore(db).lastNumber(compoundId, year);
    if (standing < number) items.push(runStore(db).takeNumbers(compoundId, year, standing, number));
  }
  for (const [year, number] of lastNumbers(entries.map(({ details }) => details?.number))) {
    const standing = (await getMany(db, [numberKey(compoundId, SERIES, year)]))[0]?.last ?? 0;
    if (standing < number) items.push(numberStore(db).takeItem(compoundId, SERIES, year, standing, number));
  }
  return items;
};

/**
 * Gives entries their places again where these were lost: the journal by month and by unit, the list of common revenue, open disputes, the last
 * numbers of bills and credit notes. What is there stays as it is. @returns how many were written
 */
export const restorePlaces = async (
  db: Database,
  compoundId: string,
  bills: readonly BillItem[],
  entries: readonly LedgerEntry[],
): Promise<number> => {
  const journal = journalStore(db);
  const lacking = await unnoted(db, compoundId, entries);
  for (const entry of lacking) await journal.note(compoundId, entry);
  let written = lacking.length;
  const items = [
    ...commonItems(db, compoundId, entries).map(onlyIfLacking),
    ...openDisputes(db, entries),
    ...(await counters(db, compoundId, bills, entries)),
  ];
  for (const item of items) if (await transactIf(db, [item])) written += 1;
  return written;
};

const onlyIfLacking = ({ Put }: TransactItem): TransactItem => ({
  Put: Put && { ...Put, ConditionExpression: 'attribute_not_exists(pk)' },
});
