import { standingSums } from '#functions/reconcile/standing-sums.ts';
import { type LocalDate, localDateOf } from '#shared/domain/calendar/local-date.ts';
import { type Difference, prepaidDifferences, type Recount, recount, sumDifferences } from '#shared/domain/ledger/recount.ts';
import { NO_SUMS } from '#shared/domain/ledger/sums.ts';
import { type Database, type TransactItem, transactIf } from '#shared/store/database.ts';
import { type AccountItem, accountStore } from '#shared/store/ledger/account-store.ts';
import { type BillItem, billStore } from '#shared/store/ledger/bill-store.ts';
import { commonRevenueStore } from '#shared/store/ledger/common-revenue-store.ts';
import { type ContractItem, contractStore } from '#shared/store/ledger/contract-store.ts';
import { entryStore, type LedgerEntry } from '#shared/store/ledger/entry-store.ts';
import { sumsStore } from '#shared/store/ledger/sums-store.ts';

const deps = (db: Database) => ({
  contracts: contractStore(db),
  bills: billStore(db),
  entries: entryStore(db),
  accounts: accountStore(db),
  sums: sumsStore(db),
  revenue: commonRevenueStore(db),
});

/** A compound's ledger as it is stored, as its bills and entries count it, and where the two differ. */
type Books = {
  contracts: ContractItem[];
  bills: BillItem[];
  entries: LedgerEntry[];
  accounts: AccountItem[];
  commonFen: number;
  commonCounted: number;
  counted: Recount;
  sums: Difference[];
  differences: Difference[];
} & Pick<Awaited<ReturnType<typeof standingSums>>, 'days'>;

const lastDay = (today: LocalDate, bills: readonly BillItem[], entries: readonly LedgerEntry[]): LocalDate =>
  [...bills.map(({ issuedOn }) => issuedOn), ...entries.map(({ at }) => localDateOf(at))].reduce(
    (last, day) => (day > last ? day : last),
    today,
  );

/** Reads a compound's whole ledger, strongly. */
export const readBooks = async (db: Database, compoundId: string, today: LocalDate): Promise<Books> => {
  const { contracts, bills: billsOf, entries: entriesOf, accounts: accountsOf, sums, revenue } = deps(db);
  const standing = (day: LocalDate) => standingSums({ contracts, sums }, compoundId, day);
  const [{ periods }, signed, accounts, commonFen, entries] = await Promise.all([
    standing(today),
    contracts.ofCompound(compoundId),
    accountsOf.allAccounts(compoundId),
    revenue.total(compoundId),
    entriesOf.allEntries(compoundId),
  ]);
  const bills: BillItem[] = [];
  for (const { orderId, period } of periods) bills.push(...(await billsOf.allBills(orderId, period)));
  // In a sandbox, whose clock is ahead of the operator's.
  const { totals, days, ofPeriods } = await standing(lastDay(today, bills, entries));
  const counted = recount(bills, entries.map(ofPeriods));
  const commonCounted = 0 - counted.accounts.common_revenue;
  const ofSums = [...sumDifferences('sums', totals, counted.totals), ...sumDifferences('day', days, counted.days)];
  return {
    contracts: signed,
    bills,
    entries,
    accounts,
    days,
    commonFen,
    commonCounted,
    counted,
    sums: ofSums,
    differences: [
      ...counted.faults,
      ...ofSums,
      ...prepaidDifferences(new Map(accounts.map(({ unit, prepaidFen }) => [unit, prepaidFen])), counted.prepaid),
      ...(commonFen === commonCounted ? [] : [{ what: 'common revenue', stored: commonFen, counted: commonCounted }]),
    ],
  };
};

const isAs = (bill: BillItem, counted: Record<string, unknown>) =>
  ['received', 'waived', 'credited', 'writtenOff', 'subsidy', 'disputed', 'seq', 'decidedOn'].every(
    (name) => (bill as Record<string, unknown>)[name] === counted[name],
  );

/** Which rows of sums differ, by `order#period` or `order#period#day`. */
const rowsOf = (differences: readonly Difference[]) => [...new Set(differences.map(({ what }) => what.slice(what.lastIndexOf(' ') + 1)))];

/**
 * What makes stored amounts those that bills and entries count: each an item that does not hold if its bill, account or row has changed since it
 * was read. A bill that lacks is not made here; it is put back from a copy.
 */
const corrections = async (db: Database, compoundId: string, books: Books): Promise<TransactItem[]> => {
  const { bills, accounts, sums, revenue } = deps(db);
  const { counted } = books;
  const rows = rowsOf(books.sums).map((key) => {
    const [orderId = '', period = '', day] = key.split('#');
    return { key, orderId, period, ...(day && { day }) };
  });
  const stored = new Map([
    ...(await sums.storedSums(rows.filter((row) => !('day' in row)))),
    ...[...books.days].filter(([key]) => rows.some((row) => row.key === key)),
  ]);
  const units = new Set([...books.accounts.map(({ unit }) => unit), ...counted.prepaid.keys()]);
  return [
    ...books.bills.flatMap((bill) => {
      const balance = counted.balances.get(`${bill.orderId}#${bill.period}#${bill.unit}`);
      return balance && !isAs(bill, balance) ? [bills.correctItem(bill, balance)] : [];
    }),
    ...[...units].flatMap((unit) => {
      const seen = books.accounts.find((account) => account.unit === unit) ?? { unit, prepaidFen: 0, seq: 0 };
      const prepaidFen = counted.prepaid.get(unit) ?? 0;
      return seen.prepaidFen === prepaidFen ? [] : [accounts.changeItem(compoundId, seen, prepaidFen)];
    }),
    ...(books.commonFen === books.commonCounted ? [] : [revenue.correctItem(compoundId, books.commonFen, books.commonCounted)]),
    ...rows.flatMap(({ key, orderId, ...of }) => {
      const contract = books.contracts.find((one) => one.orderId === orderId);
      const should = counted[of.day ? 'days' : 'totals'].get(key) ?? NO_SUMS;
      return contract ? sums.correctItems({ contract, ...of }, stored.get(key) ?? NO_SUMS, should) : [];
    }),
  ];
};

/** Somebody may pay while it is counted; with the stage closed one round is enough. */
const ROUNDS = 5;

/** What was corrected in a compound's ledger, and what still differs: what no count can put right, such as a bill that lacks. */
export type Corrected = { written: number; left: Difference[] };

/** Makes a compound's balances and sums those that its bills and entries count. Cut off, it is begun anew; repeated, it finds nothing to do. */
export const correctLedger = async (db: Database, compoundId: string, today: LocalDate): Promise<Corrected> => {
  let written = 0;
  for (let round = 1; ; round += 1) {
    const books = await readBooks(db, compoundId, today);
    const items = await corrections(db, compoundId, books);
    if (items.length === 0 || round > ROUNDS) return { written, left: books.differences };
    for (const item of items) if (await transactIf(db, [item])) written += 1;
  }
};
