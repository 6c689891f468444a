import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { AuditEntry } from '#shared/contract/schemas/audit.ts';
import { StreetId } from '#shared/contract/schemas/primitives.ts';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { streamFunction } from '#shared/platform/functions/event-functions.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { auditStore } from '#shared/store/audit-store.ts';
import type { LedgerEntry } from '#shared/store/ledger/entry-store.ts';
import { journalStore } from '#shared/store/ledger/journal-store.ts';
import { reconcileStore } from '#shared/store/ledger/reconcile-store.ts';

/** What the trail takes of an event; the rest of the record is the subject's own business. */
const EventImage = z.object({
  streetId: StreetId,
  compoundId: z.string().optional(),
  kind: z.string().optional(),
  move: z.string().optional(),
  ...AuditEntry.shape,
});

/**
 * Every event becomes an audit entry; a ledger entry has its places in the compound's journal besides, and the end of a billing run says that
 * the compound has a ledger. A record that comes again writes the same items. All that happens passes here, so here it is counted.
 */
export const create = streamFunction({
  deps: ({ db, metrics }) => ({ audit: auditStore(db), journal: journalStore(db), reconciling: reconcileStore(db), metrics }),
  read: (image) => {
    const record = unmarshall(image as Parameters<typeof unmarshall>[0]);
    return { event: EventImage.parse(record), record };
  },
  work: async ({ audit, journal, reconciling, metrics }, { event: { streetId, compoundId, kind, move, ...entry }, record }) => {
    await audit.record(streetId, entry);
    if (compoundId && kind) await journal.note(compoundId, record as LedgerEntry);
    if (compoundId && entry.type === 'bill.run_finished') await reconciling.begin(compoundId, localDateOf(entry.at));
    // Once it is written: a record that failed and comes again counts once.
    if (kind) metrics.note('EntriesBooked', 1, entry.type);
    if (move) metrics.note('OrdersMoved', 1, move);
    if (entry.type === 'bill.run_finished') metrics.note('BillsIssued', Number(entry.facts.bills));
  },
});

export const handler = onLambda(create, { name: 'audit', tables: ['audit', 'ledger'] });
