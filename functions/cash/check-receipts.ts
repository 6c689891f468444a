import { prepayLimit } from '#shared/domain/billing/prepayment.ts';
import type { TableFault } from '#shared/domain/files/table-file.ts';
import type { ReceiptColumn, ReceiptRow } from '#shared/domain/ledger/receipt-file.ts';
import type { LedgerEntry } from '#shared/store/ledger/entry-store.ts';
import type { UnitItem } from '#shared/store/registry/unit-item.ts';
import { receiptKey } from '#shared/use-cases/money-answers.ts';
import { billedPeriods } from '#shared/use-cases/unit-bills.ts';
import type { CashDeps } from './cash-deps.ts';
import { type Faulty, planUnitRows, type RowPlan } from './plan-unit-rows.ts';
import { receiptRequest } from './receipt-payment.ts';

/** A row that can be booked, with what that does, or one that stands booked already. */
export type CheckedRow = { row: ReceiptRow; unit: UnitItem; plan: RowPlan | undefined };
type Known = { row: ReceiptRow; unit: UnitItem; booked: boolean };
const AT_ONCE = 20;

/** Does something for all, some at a time. What has begun ends before the first failure is thrown. */
export const eachOf = async <T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> => {
  const done: R[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    for (const outcome of await Promise.allSettled(all.slice(from, from + AT_ONCE).map(work))) {
      if (outcome.status === 'rejected') throw outcome.reason;
      done.push(outcome.value);
    }
  }
  return done;
};

const standing = ({ row, unit }: Pick<Known, 'row' | 'unit'>, entry: LedgerEntry | undefined): 'new' | 'same' | 'other' =>
  !entry ? 'new' : entry.request === receiptRequest({ ...row, unit: unit.unit }) ? 'same' : 'other';

type Checked = { checked: CheckedRow[]; faults: TableFault[] };

const standingEntries = (deps: CashDeps, compoundId: string, rows: readonly ReceiptRow[]) =>
  deps.entries.entriesOf(
    compoundId,
    rows.map(({ receiptNumber }) => receiptKey(receiptNumber)),
  );

/** @param entries the receipts that stand under the rows' numbers */
const checkAgainst = async (
  deps: CashDeps,
  compoundId: string,
  rows: readonly ReceiptRow[],
  heading: (column: ReceiptColumn) => string,
  entries: readonly (LedgerEntry | undefined)[],
): Promise<Checked> => {
  const [units, contracts] = await Promise.all([
    deps.units.unitsOf(compoundId, [...new Set(rows.map(({ unit }) => unit))]),
    deps.contracts.ofCompound(compoundId),
  ]);
  const unitOf = new Map([...new Set(rows.map(({ unit }) => unit))].map((ref, n) => [ref, units[n]]));
  const faults: Faulty[] = [];
  const known: Known[] = [];
  for (const [n, row] of rows.entries()) {
    const unit = unitOf.get(row.unit);
    if (!unit) faults.push({ row, column: 'unit', zh: '住户表中没有此户', en: 'the roll has no such unit' });
    const state = unit ? standing({ row, unit }, entries[n]) : 'new';
    if (state === 'other')
      faults.push({ row, column: 'number', zh: '收据号已使用且内容不同', en: 'the receipt number is used for something else' });
    else if (unit) known.push({ row, unit, booked: state === 'same' });
  }
  const toBook = Map.groupBy(
    known.filter(({ booked }) => !booked),
    ({ unit }) => unit.unit,
  );
  const periods = contracts.flatMap(billedPeriods);
  const found = await eachOf([...toBook.values()], async (own) => {
    const { unit } = own[0] as Known;
    const [bills, account] = await Promise.all([deps.bills.billsOf(unit.unit, periods), deps.accounts.account(compoundId, unit.unit)]);
    return planUnitRows(
      own.map(({ row }) => row),
      bills,
      account.prepaidFen,
      prepayLimit(contracts, unit),
    );
  });
  const plans = new Map(found.flatMap((one) => [...one.plans]));
  return {
    checked: known.map(({ row, unit }) => ({ row, unit, plan: plans.get(row) })),
    faults: [...faults, ...found.flatMap((one) => one.faults)].map(({ row: { row }, column, zh, en }) => ({
      row,
      column: heading(column),
      zh,
      en,
    })),
  };
};

/**
 * Checks every row against the roll, the receipts that stand and the units' open bills, before any is booked: all faults at once. Where
 * receipts were booked meanwhile, as by the same file sent twice at once, what looked like a fault is looked at again.
 */
export const checkReceipts = async (
  deps: CashDeps,
  compoundId: string,
  rows: readonly ReceiptRow[],
  heading: (column: ReceiptColumn) => string,
): Promise<Checked> => {
  let entries = await standingEntries(deps, compoundId, rows);
  for (;;) {
    const result = await checkAgainst(deps, compoundId, rows, heading, entries);
    if (result.faults.length === 0) return result;
    // Receipts are never taken out of the ledger, so each further look has more of the rows standing and there is a last one.
    const now = await standingEntries(deps, compoundId, rows);
    if (now.every((entry, n) => !entry === !entries[n])) return result;
    entries = now;
  }
};
