import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { AuditEntry } from '#shared/contract/schemas/audit.ts';
import { StreetId } from '#shared/contract/schemas/primitives.ts';
import { streamFunction } from '#shared/platform/functions/event-functions.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { auditStore } from '#shared/store/audit-store.ts';

/** What the trail takes of an event; the rest of the record is the subject's own business. */
const EventImage = z.object({ streetId: StreetId, ...AuditEntry.shape });

/** Every event becomes an audit entry. A record that comes again writes the same entry. */
export const create = streamFunction({
  deps: ({ db }) => ({ audit: auditStore(db) }),
  read: (image) => EventImage.parse(unmarshall(image as Parameters<typeof unmarshall>[0])),
  work: async ({ audit }, { streetId, ...entry }) => audit.record(streetId, entry),
});

export const handler = onLambda(create, { name: 'audit', tables: ['audit'] });
