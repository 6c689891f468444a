import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { addDays, type LocalDate, localDateOf, startOfDay } from '#shared/domain/calendar/local-date.ts';
import type { CounterEntry } from '#shared/domain/ledger/till.ts';
import { unitSortKey } from '#shared/domain/roll/unit-ref.ts';
import type { Database } from '../database.ts';
import { type PageRequest, queryAll, queryPage, queryRange } from '../page.ts';
import type { LedgerEntry } from './entry-store.ts';

/** Where an entry stands in time: enough of it for the till; the entry itself is read by its key. */
export type JournalItem = CounterEntry & { key: string; unit: string; at: string };

const monthOf = (at: string) => localDateOf(at).slice(0, 7);

/**
 * Entries by time: of a compound by month, and of a unit. Written from the events stream, so booking a payment costs nothing for it; it
 * lags as an index does, and a record that comes again writes the same items.
 */
export const journalStore = (db: Database) => {
  const table = db.tables.ledger;
  const put = (item: Record<string, unknown>) => db.client.send(new PutCommand({ TableName: table, Item: item }));
  return {
    /** Writes an entry's places. */
    note: async (compoundId: string, { key, kind, channel, amountFen, unit, at, actor }: LedgerEntry): Promise<void> => {
      const item: JournalItem = { key, kind, ...(channel && { channel }), amountFen, unit, at, cashier: actor.person.name };
      await put({ pk: `${compoundId}#${monthOf(at)}`, sk: `at#${at}#${key}`, ...item });
      if (unit) await put({ pk: compoundId, sk: `unit-entry#${unitSortKey(unit)}#${at}#${key}`, ...item });
    },
    /** L25: a compound's entries of a local month, newest first. */
    ofMonth: (compoundId: string, month: string, page: PageRequest) =>
      queryPage<JournalItem>(db, table, `${compoundId}#${month}`, 'at#', page, { ScanIndexForward: false }),
    /** L26: a compound's entries of one local day, oldest first. */
    ofDay: (compoundId: string, day: LocalDate) =>
      queryRange<JournalItem>(db, table, `${compoundId}#${day.slice(0, 7)}`, `at#${startOfDay(day)}`, `at#${startOfDay(addDays(day, 1))}`),
    /** L71: all entries of a unit, oldest first, to be counted again. */
    allOfUnit: (compoundId: string, unit: string) =>
      queryAll<JournalItem>(db, table, compoundId, `unit-entry#${unitSortKey(unit)}#`, undefined, false),
    /** L27: a unit's entries, newest first. */
    ofUnit: (compoundId: string, unit: string, page: PageRequest) =>
      queryPage<JournalItem>(db, table, compoundId, `unit-entry#${unitSortKey(unit)}#`, page, { ScanIndexForward: false }),
  };
};
