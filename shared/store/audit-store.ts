import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { type Database, putOnce } from './database.ts';
import type { Event } from './event-store.ts';
import { type PageRequest, queryPage } from './page.ts';

/** An entry keeps the type that its event had when it happened. */
export type AuditItem = Pick<Event, 'subject' | 'at' | 'actor' | 'facts'> & { id: string; type: string; correlationId?: string };

/** No function may update or delete here (docs/decisions/0004); the erasure of a person alone puts an entry again without the name (0040). */
export const auditStore = (db: Database) => {
  const itemOf = (streetId: string, entry: AuditItem) => ({
    pk: `${streetId}#${localDateOf(entry.at).slice(0, 7)}`,
    sk: `at#${entry.at}#${entry.id}`,
    ...entry,
  });
  return {
    /** Writes the entry of an event, once: a stream record that comes again, or after its event was erased, changes nothing. */
    record: async (streetId: string, entry: AuditItem): Promise<void> => {
      await putOnce(db, db.tables.audit, itemOf(streetId, entry));
    },
    /** Writes an entry in place of what stands, or before the stream has brought it. */
    replace: async (streetId: string, entry: AuditItem): Promise<void> => {
      await db.client.send(new PutCommand({ TableName: db.tables.audit, Item: itemOf(streetId, entry) }));
    },
    /** A1: a street's entries of a local month, newest first. */
    entries: (streetId: string, month: string, page: PageRequest) =>
      queryPage<AuditItem>(db, db.tables.audit, `${streetId}#${month}`, 'at#', page, { ScanIndexForward: false }),
  };
};
