import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import type { Database } from './database.ts';
import type { Event } from './event-store.ts';
import { type PageRequest, queryPage } from './page.ts';

/** An entry keeps the type that its event had when it happened. */
export type AuditItem = Pick<Event, 'subject' | 'at' | 'actor' | 'facts'> & { id: string; type: string };

/** Nothing may update or delete here: no function is granted that (docs/decisions/0004). */
export const auditStore = (db: Database) => ({
  /** Writes the entry of an event; a stream record that comes again writes the same item. */
  record: async (streetId: string, entry: AuditItem): Promise<void> => {
    const month = localDateOf(entry.at).slice(0, 7);
    await db.client.send(
      new PutCommand({ TableName: db.tables.audit, Item: { pk: `${streetId}#${month}`, sk: `at#${entry.at}#${entry.id}`, ...entry } }),
    );
  },
  /** A1: a street's entries of a local month, newest first. */
  entries: (streetId: string, month: string, page: PageRequest) =>
    queryPage<AuditItem>(db, db.tables.audit, `${streetId}#${month}`, 'at#', page, { ScanIndexForward: false }),
});
