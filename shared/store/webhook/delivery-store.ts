import { GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Death, DeliveryState } from '#shared/contract/schemas/webhook.ts';
import type { Instant } from '#shared/domain/calendar/local-date.ts';
import type { WebhookEventType } from '#shared/domain/webhooks/event-catalogue.ts';
import type { DeliveryFault } from '#shared/domain/webhooks/judge-answer.ts';
import { createItem, type Database, decodeCursor, encodeCursor, type TransactItem, transactIf } from '../database.ts';
import { type Page, type PageRequest, queryPage } from '../page.ts';
import { expiryOf } from './expiry.ts';
import { wakeItem } from './work-store.ts';

/** One attempt to send. */
export type AttemptItem = { at: Instant; ms: number; status?: number; fault?: DeliveryFault };

/**
 * One event for one endpoint: what is sent, and what became of it. Its id follows from the event, so the same event writes the same item.
 * `tries` counts the attempts since it was queued (`since`) or asked for again; `attempts` all of them.
 */
export type DeliveryItem = {
  id: string;
  endpointId: string;
  eventId: string;
  type: WebhookEventType;
  subject: string;
  sequence: number;
  at: Instant;
  since: Instant;
  state: DeliveryState;
  tries: number;
  attempts: number;
  nextAt?: Instant;
  /** What it goes back to, the same however often it is sent; absent where it tells of many things. */
  correlationId?: string;
  /** Absent until the first attempt where the body is made then. */
  body?: string;
  url?: string;
  lastAt?: Instant;
  lastStatus?: number;
  lastFault?: DeliveryFault;
  lastMs?: number;
  answer?: string;
  history: AttemptItem[];
  deadBecause?: Death;
  /** The replay that began it anew last. */
  replayedBy?: string;
};

/** That a delivery waits: one per delivery, in the order in which they are sent. */
export type PendingItem = { sk: string; id: string; subject: string; since: Instant; nextAt: Instant; replay?: ReplayRange };

/** Deliveries to be sent again: ids from one to another, those in one state or all. */
export type ReplayRange = { from: string; to: string; state?: 'delivered' | 'dead' };

/** As many attempts of a delivery are shown. */
const HISTORY = 15;
const SEQUENCE_DIGITS = 15;

const stateKey = (endpointId: string, state: DeliveryState) => `${endpointId}#${state}`;
const keyOf = (endpointId: string, id: string) => ({ pk: endpointId, sk: `delivery#${id}` });
const pendingKey = ({ endpointId, subject, sequence, id }: DeliveryItem) => ({
  pk: endpointId,
  sk: `pending#${subject}#${String(sequence).padStart(SEQUENCE_DIGITS, '0')}#${id}`,
});
const stored = (delivery: DeliveryItem) => ({
  ...keyOf(delivery.endpointId, delivery.id),
  ...delivery,
  stateKey: stateKey(delivery.endpointId, delivery.state),
  expiresAt: expiryOf(delivery.since),
});

/** What an attempt did to a delivery. */
export type Outcome = { state: 'delivered' } | { state: 'dead'; because: Death } | { state: 'pending'; nextAt: Instant };

export const deliveryStore = (db: Database) => {
  const table = db.tables.webhooks;
  const pendingItem = (delivery: DeliveryItem): TransactItem => ({
    Put: {
      TableName: table,
      Item: {
        ...pendingKey(delivery),
        id: delivery.id,
        subject: delivery.subject,
        since: delivery.since,
        nextAt: delivery.nextAt,
        expiresAt: expiryOf(delivery.since),
      },
    },
  });
  /** A delivery in its next state, if it still stands as it was read. */
  const replaceItem = (next: DeliveryItem, seen: DeliveryItem): TransactItem => ({
    Put: {
      TableName: table,
      Item: stored(next),
      ConditionExpression: '#state = :state AND attempts = :attempts',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':state': seen.state, ':attempts': seen.attempts },
    },
  });

  return {
    /** Queues a delivery, once: delivery, its place among those that wait, and that its endpoint has work. @returns whether that was new */
    queue: (delivery: DeliveryItem, now: Instant): Promise<boolean> =>
      transactIf(db, [createItem(table, stored(delivery)), pendingItem(delivery), wakeItem(db, delivery.endpointId, now)]),
    /** The same as items of another transaction. */
    queueItems: (delivery: DeliveryItem, now: Instant): TransactItem[] => [
      createItem(table, stored(delivery)),
      pendingItem(delivery),
      wakeItem(db, delivery.endpointId, now, true),
    ],

    /** W6: what waits for an endpoint, each subject in the order of its events; so many at most. */
    pending: async (endpointId: string, limit: number): Promise<{ rows: PendingItem[]; more: boolean }> => {
      const rows: PendingItem[] = [];
      let from: Record<string, unknown> | undefined;
      do {
        const { Items = [], LastEvaluatedKey } = await db.client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
            ExpressionAttributeValues: { ':pk': endpointId, ':prefix': 'pending#' },
            ConsistentRead: true,
            Limit: limit - rows.length,
            ...(from && { ExclusiveStartKey: from }),
          }),
        );
        rows.push(...(Items as PendingItem[]));
        from = LastEvaluatedKey;
      } while (from && rows.length < limit);
      return { rows, more: from !== undefined };
    },

    /** W7: one delivery. */
    delivery: async (endpointId: string, id: string): Promise<DeliveryItem | undefined> => {
      const { Item } = await db.client.send(new GetCommand({ TableName: table, Key: keyOf(endpointId, id), ConsistentRead: true }));
      return Item as DeliveryItem | undefined;
    },

    /** W8: an endpoint's deliveries, newest first. */
    ofEndpoint: (endpointId: string, page: PageRequest): Promise<Page<DeliveryItem>> =>
      queryPage<DeliveryItem>(db, table, endpointId, 'delivery#', page, { ScanIndexForward: false }),

    /** W9: those in one state, newest first. */
    inState: async (endpointId: string, state: DeliveryState, page: PageRequest): Promise<Page<DeliveryItem>> => {
      const from = decodeCursor(page.cursor, (key) => /^whd_\w{26}$/.test(key));
      const { Items = [], LastEvaluatedKey } = await db.client.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'state',
          KeyConditionExpression: 'stateKey = :state',
          ExpressionAttributeValues: { ':state': stateKey(endpointId, state) },
          ScanIndexForward: false,
          Limit: page.limit,
          ...(from && { ExclusiveStartKey: { ...keyOf(endpointId, from), stateKey: stateKey(endpointId, state), id: from } }),
        }),
      );
      return { rows: Items as DeliveryItem[], ...(LastEvaluatedKey && { nextCursor: encodeCursor(LastEvaluatedKey.id as string) }) };
    },

    /** W10: the deliveries of events from one id to another, oldest first; so many at most. */
    between: async (endpointId: string, from: string, to: string, limit: number): Promise<DeliveryItem[]> => {
      const rows: DeliveryItem[] = [];
      let start: Record<string, unknown> | undefined;
      do {
        const { Items = [], LastEvaluatedKey } = await db.client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
            ExpressionAttributeValues: { ':pk': endpointId, ':from': `delivery#${from}`, ':to': `delivery#${to}` },
            ConsistentRead: true,
            Limit: limit - rows.length,
            ...(start && { ExclusiveStartKey: start }),
          }),
        );
        rows.push(...(Items as DeliveryItem[]));
        start = LastEvaluatedKey;
      } while (start && rows.length < limit);
      return rows;
    },

    /** Keeps the body of a delivery for all its attempts. @returns the body that was first */
    freeze: async ({ endpointId, id }: DeliveryItem, body: string): Promise<string> => {
      const { Attributes } = await db.client.send(
        new UpdateCommand({
          TableName: table,
          Key: keyOf(endpointId, id),
          UpdateExpression: 'SET body = if_not_exists(body, :body)',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':body': body },
          ReturnValues: 'ALL_NEW',
        }),
      );
      return Attributes?.body as string;
    },

    /**
     * Notes an attempt, or that a delivery was given up without one.
     * @param also further items that must hold with it
     * @returns false if another worker was faster, or a further item does not hold
     */
    settle: (
      seen: DeliveryItem,
      outcome: Outcome,
      attempt?: AttemptItem & { url: string; answer?: string },
      also: TransactItem[] = [],
    ): Promise<boolean> => {
      const { nextAt: _, deadBecause: __, ...rest } = seen;
      const { url, answer, ...entry } = attempt ?? {};
      const next: DeliveryItem = {
        ...rest,
        state: outcome.state,
        ...(outcome.state === 'pending' && { nextAt: outcome.nextAt }),
        ...(outcome.state === 'dead' && { deadBecause: outcome.because }),
        ...(attempt && {
          tries: seen.tries + 1,
          attempts: seen.attempts + 1,
          url,
          answer,
          lastAt: attempt.at,
          lastMs: attempt.ms,
          lastStatus: attempt.status,
          lastFault: attempt.fault,
          history: [...seen.history, entry as AttemptItem].slice(-HISTORY),
        }),
      };
      return transactIf(db, [
        replaceItem(next, seen),
        outcome.state === 'pending' ? pendingItem(next) : { Delete: { TableName: table, Key: pendingKey(seen) } },
        ...also,
      ]);
    },

    /** Items that send a delivery again which is delivered or dead. */
    againItems: (seen: DeliveryItem, now: Instant, by?: string): TransactItem[] => {
      const { deadBecause: _, ...rest } = seen;
      const next = { ...rest, state: 'pending' as const, tries: 0, since: now, nextAt: now, ...(by && { replayedBy: by }) };
      return [replaceItem(next, seen), pendingItem(next)];
    },

    /** Takes away a place among those that wait whose delivery is gone or done. */
    dropPending: (endpointId: string, { sk }: { sk: string }): Promise<boolean> =>
      transactIf(db, [{ Delete: { TableName: table, Key: { pk: endpointId, sk } } }]),
  };
};
