import type { IssuedBill } from '#shared/domain/billing/bill-draft.ts';
import type { LocalDate } from '#shared/domain/calendar/local-date.ts';
import type { Period } from '#shared/domain/calendar/period.ts';
import type { BillBalance } from '#shared/domain/ledger/bill-balance.ts';
import type { CountedBalance } from '#shared/domain/ledger/recount.ts';
import { unitSortKey } from '#shared/domain/roll/unit-ref.ts';
import { getMany } from '../batch-get.ts';
import type { Database, TransactItem } from '../database.ts';
import { insertOnce } from '../insert-once.ts';
import { type PageRequest, queryAll, queryPage } from '../page.ts';

/**
 * A bill as issued, which never changes, and what has happened to it since. `seq` counts the changes; `decidedOn` is the day on which its
 * last dispute ended.
 */
export type BillItem = IssuedBill & BillBalance & { seq: number; decidedOn?: LocalDate };

const keyOf = (orderId: string, period: Period, unit: string) => ({ pk: `${orderId}#${period}`, sk: `unit#${unitSortKey(unit)}` });
export const billKey = (orderId: string, period: Period, unit: string) => ({ table: 'ledger', ...keyOf(orderId, period, unit) }) as const;
/** Whether a dispute ends between two balances. */
const ends = (before: BillBalance, after: BillBalance): boolean => before.disputed && !after.disputed;
/** As many keys as one batch asks for. */
const BATCH = 100;

export const billStore = (db: Database) => {
  const table = db.tables.ledger;
  return {
    /** Writes bills, each unless it exists: one write unit each. @returns the bills that stand, in the order given, whoever wrote them first */
    issue: async (bills: readonly BillItem[]): Promise<BillItem[]> => {
      const items = bills.map((bill) => ({ ...keyOf(bill.orderId, bill.period, bill.unit), ...bill }));
      const earlier = await insertOnce(db, table, items);
      const standing = new Map<string, BillItem>();
      for (let from = 0; from < earlier.length; from += BATCH) {
        const keys = earlier.slice(from, from + BATCH).map(({ pk, sk }) => ({ table: 'ledger' as const, pk, sk }));
        for (const item of (await getMany(db, keys)) as BillItem[]) standing.set(item.unit, item);
      }
      return bills.map((bill) => standing.get(bill.unit) ?? bill);
    },
    /**
     * A bill in its new balance, as an item of the entry that changes it; it does not hold if the bill has changed since it was read.
     * @param day on which that happens
     */
    changeItem: (seen: BillItem, after: BillBalance, day: LocalDate): TransactItem => ({
      Update: {
        TableName: table,
        Key: keyOf(seen.orderId, seen.period, seen.unit),
        UpdateExpression: `SET received = :received, waived = :waived, credited = :credited, writtenOff = :writtenOff, subsidy = :subsidy, disputed = :disputed, seq = :next${
          ends(seen, after) ? ', decidedOn = :day' : ''
        }`,
        ConditionExpression: 'seq = :seen',
        ExpressionAttributeValues: {
          ':received': after.received,
          ':waived': after.waived,
          ':credited': after.credited,
          ':writtenOff': after.writtenOff,
          ':subsidy': after.subsidy,
          ':disputed': after.disputed,
          ':next': seen.seq + 1,
          ':seen': seen.seq,
          ...(ends(seen, after) && { ':day': day }),
        },
      },
    }),
    /** A bill in the balance that a recount found; it does not hold if the bill has changed since it was read. */
    correctItem: (
      seen: BillItem,
      { received, waived, credited, writtenOff, subsidy, disputed, seq, decidedOn }: CountedBalance,
    ): TransactItem => ({
      Update: {
        TableName: table,
        Key: keyOf(seen.orderId, seen.period, seen.unit),
        UpdateExpression: `SET received = :received, waived = :waived, credited = :credited, writtenOff = :writtenOff, subsidy = :subsidy, disputed = :disputed, seq = :next ${
          decidedOn ? ', decidedOn = :day' : 'REMOVE decidedOn'
        }`,
        ConditionExpression: 'seq = :seen',
        ExpressionAttributeValues: {
          ':received': received,
          ':waived': waived,
          ':credited': credited,
          ':writtenOff': writtenOff,
          ':subsidy': subsidy,
          ':disputed': disputed,
          ':next': seq,
          ':seen': seen.seq,
          ...(decidedOn && { ':day': decidedOn }),
        },
      },
    }),
    /** As an item of a write that is right only while the bill is as it was read. */
    unchangedItem: ({ orderId, period, unit, seq }: BillItem): TransactItem => ({
      ConditionCheck: {
        TableName: table,
        Key: keyOf(orderId, period, unit),
        ConditionExpression: 'seq = :seen',
        ExpressionAttributeValues: { ':seen': seq },
      },
    }),
    /** L6: a unit's bills of given orders and periods; those that exist, in the order asked. */
    billsOf: async (unit: string, wanted: readonly { orderId: string; period: Period }[]): Promise<BillItem[]> => {
      const found: BillItem[] = [];
      for (let from = 0; from < wanted.length; from += BATCH) {
        const keys = wanted
          .slice(from, from + BATCH)
          .map(({ orderId, period }) => ({ table: 'ledger' as const, ...keyOf(orderId, period, unit) }));
        found.push(...((await getMany(db, keys)).filter(Boolean) as BillItem[]));
      }
      return found;
    },
    /** L50: up to 100 bills of any units, in the order asked; undefined where there is none. */
    billsAt: async (
      wanted: readonly { orderId: string; period: Period; unit: string }[],
      strong = true,
    ): Promise<(BillItem | undefined)[]> =>
      (await getMany(
        db,
        wanted.map(({ orderId, period, unit }) => ({ table: 'ledger', ...keyOf(orderId, period, unit) })),
        strong,
      )) as (BillItem | undefined)[],
    /** L5: a page of the bills of an order's period, by unit. What is done about them is decided by a strong read. */
    bills: (orderId: string, period: Period, page: PageRequest, strong = false) =>
      queryPage<BillItem>(db, table, `${orderId}#${period}`, 'unit#', page, { ConsistentRead: strong }),
    /** L10: all bills of an order's period, to be counted again. */
    allBills: (orderId: string, period: Period, strong = true) =>
      queryAll<BillItem>(db, table, `${orderId}#${period}`, 'unit#', undefined, strong),
  };
};

export type BillStore = ReturnType<typeof billStore>;
