import type { Actor } from '#shared/contract/schemas/party.ts';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import type { EventType } from '#shared/domain/events/event-type.ts';
import type { PaymentChannel, Posting } from '#shared/domain/ledger/accounts.ts';
import type { BillChange, Changed, EntryKind } from '#shared/domain/ledger/entry.ts';
import { sumsOfChange } from '#shared/domain/ledger/sums.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { streetOf } from '#shared/platform/ids.ts';
import { getMany } from '../batch-get.ts';
import { ConditionsFailed, type Database, type TransactItem, transact } from '../database.ts';
import { eventItem, type Facts } from '../event-store.ts';
import { queryAll } from '../page.ts';
import { type AccountItem, accountStore } from './account-store.ts';
import { type BillItem, billStore } from './bill-store.ts';
import { sumsStore } from './sums-store.ts';

/**
 * A ledger entry: something that happened to money, append-only (but for a name in its texts: docs/decisions/0040), with postings that sum to zero, actor, reason and source. `key` is unique in
 * the compound and follows from what happened (a receipt's number, a payment's id …), so it is booked once. An entry is an event: it is what
 * it books, its audit entry and what is sent on, in one item (docs/decisions/0004, 0022).
 */
export type LedgerEntry = {
  key: string;
  kind: EntryKind;
  type: EventType;
  compoundId: string;
  firmId?: string;
  /** Of a payment: whose orders its bills are, by order. */
  firms?: Record<string, string>;
  /** Whose bills and prepaid money it concerns; empty for common revenue. */
  unit: string;
  channel?: PaymentChannel;
  /** What moved, in fen, always positive. */
  amountFen: number;
  /** What it did to bills and to what the household has paid ahead. */
  bills: BillChange[];
  prepaidFen: number;
  postings: Posting[];
  at: string;
  actor: Actor;
  reason?: string;
  facts: Facts;
  /** Hash of what was asked: tells a repetition from another wish under the same key. */
  request: string;
  /** What only entries of its kind have: cashier, photo, number of a credit note … */
  details?: Record<string, string | number | boolean>;
};

/** As many keys as one batch asks for. */
const BATCH = 100;
const occurrenceOf = (key: string) => `entry#${key}`;

/** Entries are not always booked in the order of their instants, so each says which change of its bills it is. */
const numbered = (changes: readonly Changed<BillItem>[]): BillChange[] =>
  changes.map(({ bill, change }) => ({ ...change, seq: bill.seq + 1 }));

export const entryStore = (db: Database) => {
  const bills = billStore(db);
  const sums = sumsStore(db);
  const accounts = accountStore(db);

  const sumsItems = (changes: readonly Changed<BillItem>[], day: string): TransactItem[] =>
    changes.flatMap(({ bill, after }) => sums.addItems(bill.orderId, bill.period, day, sumsOfChange(bill, after)));

  return {
    /**
     * Books an entry: entry, bills, sums, what is paid ahead, and further items together, or nothing.
     * @param account as read; not given where nothing is paid ahead or taken from it
     * @returns the entry that stands under the key, written now or by the same request before; undefined if a bill or the account has changed
     * since it was read, or a further item does not hold
     * @throws DomainError of `taken` when the key is another request's
     */
    book: async (
      entry: LedgerEntry,
      changes: readonly Changed<BillItem>[],
      account: AccountItem | undefined,
      taken: (earlier: LedgerEntry) => DomainError = () => new DomainError('idempotency_key_reused'),
      also: TransactItem[] = [],
    ): Promise<LedgerEntry | undefined> => {
      const { key, type, at, actor, facts, compoundId, firmId, ...extra } = entry;
      const event = {
        subject: compoundId,
        occurrence: occurrenceOf(key),
        type,
        at,
        streetId: streetOf(compoundId),
        compoundId,
        firmId,
        actor,
        facts,
      };
      try {
        await transact(db, [
          eventItem(db, event, { ...extra, key, bills: numbered(changes) }),
          ...changes.map(({ bill, after }) => bills.changeItem(bill, after, localDateOf(at))),
          ...sumsItems(changes, localDateOf(at)),
          ...(account && entry.prepaidFen !== 0 ? [accounts.changeItem(compoundId, account, account.prepaidFen + entry.prepaidFen)] : []),
          ...also,
        ]);
        return entry;
      } catch (error) {
        if (!(error instanceof ConditionsFailed)) throw error;
        const earlier = error.at(0)?.item as LedgerEntry | undefined;
        if (!earlier) return undefined;
        if (earlier.request === entry.request) return earlier;
        throw taken(earlier);
      }
    },
    /** E2: an entry by its key. */
    entry: async (compoundId: string, key: string): Promise<LedgerEntry | undefined> =>
      (await getMany(db, [{ table: 'events', pk: compoundId, sk: occurrenceOf(key) }]))[0] as LedgerEntry | undefined,
    /** Entries by their keys, in the order asked; undefined where there is none. */
    entriesOf: async (compoundId: string, keys: readonly string[], strong = true): Promise<(LedgerEntry | undefined)[]> => {
      const found: (LedgerEntry | undefined)[] = [];
      for (let from = 0; from < keys.length; from += BATCH) {
        const batch = keys.slice(from, from + BATCH).map((key) => ({ table: 'events' as const, pk: compoundId, sk: occurrenceOf(key) }));
        found.push(...((await getMany(db, batch, strong)) as (LedgerEntry | undefined)[]));
      }
      return found;
    },
    /** E4: all entries of a compound, to be counted again. */
    allEntries: (compoundId: string, strong = true) => queryAll<LedgerEntry>(db, db.tables.events, compoundId, 'entry#', undefined, strong),
  };
};

export type EntryStore = ReturnType<typeof entryStore>;
