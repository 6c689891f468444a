import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { LocalDate } from '#shared/domain/calendar/local-date.ts';
import type { Misfit } from '#shared/domain/payments/judge-event.ts';
import type { ProviderEvent } from '#shared/platform/payments/payment-provider.ts';
import { getMany } from '../batch-get.ts';
import { ConditionsFailed, type Database, putOnce, transact } from '../database.ts';
import { type Event, eventItem } from '../event-store.ts';
import { type PageRequest, queryAll, queryPage } from '../page.ts';

/** What the provider told, as it was understood. */
export type StoredEvent = { event: ProviderEvent; receivedAt: string; appliedAt?: string };
/** Money at the provider that does not fit. */
export type UnmatchedItem = {
  id: string;
  why: Misfit;
  at: string;
  compoundId?: string;
  paymentId?: string;
  providerPaymentId?: string;
  amountFen: number;
  ledgerFen?: number;
  currency?: string;
  /** That somebody has cleared it; `request` is the hash of what was asked. */
  settled?: { at: string; by: string; reason: string; request: string };
};

const eventKey = (eventId: string) => ({ pk: `provider-event#${eventId}`, sk: 'event' });
const linkKey = (providerPaymentId: string) => ({ pk: `provider-payment#${providerPaymentId}`, sk: 'payment' });
const COMPARED = { pk: 'payment-comparison', sk: 'whole' };
/** Where lies what names no tenant. */
const NOBODY = 'nobody';
const unmatchedKey = (streetId: string | undefined, { at, id }: Pick<UnmatchedItem, 'at' | 'id'>) => ({
  pk: streetId ?? NOBODY,
  sk: `unmatched#${at}#${id}`,
});

export const providerEventStore = (db: Database) => {
  const table = db.tables.ledger;
  return {
    /** Keeps an event once. @returns what was kept of it before */
    keep: (stored: StoredEvent) => putOnce<StoredEvent>(db, table, { ...eventKey(stored.event.eventId), ...stored }),
    /** L67: an event. */
    event: async (eventId: string): Promise<StoredEvent | undefined> =>
      (await getMany(db, [{ table: 'ledger', ...eventKey(eventId) }]))[0] as StoredEvent | undefined,
    applied: async (eventId: string, at: string): Promise<void> => {
      await db.client.send(
        new UpdateCommand({
          TableName: table,
          Key: eventKey(eventId),
          UpdateExpression: 'SET appliedAt = if_not_exists(appliedAt, :at)',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':at': at },
        }),
      );
    },
    /** Which payment of ours a payment of the provider's is: refunds and disputes name only the latter. */
    link: async (providerPaymentId: string, paymentId: string): Promise<void> => {
      await db.client.send(new PutCommand({ TableName: table, Item: { ...linkKey(providerPaymentId), paymentId } }));
    },
    /** L68: our payment's id. */
    paymentIdOf: async (providerPaymentId: string): Promise<string | undefined> =>
      (await getMany(db, [{ table: 'ledger', ...linkKey(providerPaymentId) }]))[0]?.paymentId as string | undefined,
    /** An event that came before what it is about. Whoever lets it wait looks for the payment once more afterwards. */
    wait: async (providerPaymentId: string, eventId: string): Promise<void> => {
      await db.client.send(
        new PutCommand({ TableName: table, Item: { pk: linkKey(providerPaymentId).pk, sk: `waiting#${eventId}`, eventId } }),
      );
    },
    /** L69: events that wait for a payment. */
    waitingFor: async (providerPaymentId: string): Promise<string[]> =>
      (await queryAll<{ eventId: string }>(db, table, linkKey(providerPaymentId).pk, 'waiting#')).map(({ eventId }) => eventId),
    /** When a difference was first seen: what passes is not worth anybody's time. */
    firstSeen: async (id: string, at: string): Promise<string> =>
      (await putOnce<{ pk: string; sk: string; at: string }>(db, table, { pk: `payment-difference#${id}`, sk: 'seen', at }))?.at ?? at,
    /** L73: the day of the last whole comparison with the provider's list that found nothing. */
    lastCompared: async (): Promise<LocalDate | undefined> =>
      (await getMany(db, [{ table: 'ledger', ...COMPARED }]))[0]?.day as LocalDate | undefined,
    compared: async (day: LocalDate): Promise<void> => {
      await db.client.send(new PutCommand({ TableName: table, Item: { ...COMPARED, day } }));
    },
    /** The next comparison is a whole one: the ledger was put back or corrected. */
    compareAll: async (): Promise<void> => {
      await db.client.send(new DeleteCommand({ TableName: table, Key: COMPARED }));
    },
    /** Puts something aside for people to look at. */
    park: async (streetId: string | undefined, item: UnmatchedItem): Promise<void> => {
      await putOnce(db, table, { ...unmatchedKey(streetId, item), ...item });
    },
    /** L70: a page of what was put aside of a street, or of what names none, newest first. */
    unmatched: (streetId: string | undefined, page: PageRequest) =>
      queryPage<UnmatchedItem>(db, table, streetId ?? NOBODY, 'unmatched#', page, { ScanIndexForward: false }),
    /**
     * Notes that something put aside was cleared, once, together with its event.
     * @returns what stands then, whoever noted it; undefined if there is no such thing
     */
    settle: async (
      streetId: string | undefined,
      which: Pick<UnmatchedItem, 'at' | 'id'>,
      settled: NonNullable<UnmatchedItem['settled']>,
      event: Event,
    ): Promise<UnmatchedItem | undefined> => {
      const Key = unmatchedKey(streetId, which);
      try {
        await transact(db, [
          {
            Update: {
              TableName: table,
              Key,
              UpdateExpression: 'SET settled = :settled',
              ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(settled)',
              ExpressionAttributeValues: { ':settled': settled },
            },
          },
          eventItem(db, event),
        ]);
      } catch (error) {
        if (!(error instanceof ConditionsFailed)) throw error;
      }
      return (await getMany(db, [{ table: 'ledger', ...Key }]))[0] as UnmatchedItem | undefined;
    },
  };
};
