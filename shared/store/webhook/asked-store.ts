import type { Instant } from '#shared/domain/calendar/local-date.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { ConditionsFailed, createOnce, type Database, type TransactItem, transactIf } from '../database.ts';
import { type DeliveryItem, deliveryStore, type ReplayRange } from './delivery-store.ts';
import { type EndpointItem, endpointKey } from './endpoint-store.ts';
import { expiryOf } from './expiry.ts';
import { wakeItem } from './work-store.ts';

/** What a firm asked to be sent, kept under the request’s key: it answers a repetition. */
export type AskedItem = { key: string; request: string; deliveryId?: string; replay?: ReplayRange & { id: string; deliveries: number } };

/** A replay stands before all that waits: `!` sorts before every subject. */
const REPLAYS_FIRST = '!';
/** The places of these items in a transaction. */
const ENABLED = 1;
const SENT = 2;

export const askedStore = (db: Database) => {
  const table = db.tables.webhooks;
  const deliveries = deliveryStore(db);
  const itemOf = (endpointId: string, asked: AskedItem, now: Instant) => ({
    pk: endpointId,
    sk: `asked#${asked.key}`,
    ...asked,
    expiresAt: expiryOf(now),
  });
  const enabledItem = (endpointId: string): TransactItem => {
    const { pk, sk } = endpointKey(endpointId);
    return {
      ConditionCheck: {
        TableName: table,
        Key: { pk, sk },
        ConditionExpression: '#state = :enabled',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':enabled': 'enabled' },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    };
  };
  /** Writes what is asked for once, if the endpoint is enabled. @returns what was asked under the key, and undefined where something sent has changed since it was read */
  const once = async (endpointId: string, asked: AskedItem, now: Instant, items: TransactItem[]): Promise<AskedItem | undefined> => {
    try {
      return await createOnce(db, itemOf(endpointId, asked, now), 'webhooks', enabledItem(endpointId), ...items);
    } catch (error) {
      if (!(error instanceof ConditionsFailed)) throw error;
      const failed = error.at(ENABLED);
      if (failed && !failed.item) throw new DomainError('not_found', { what: nouns.webhook });
      if ((failed?.item as EndpointItem | undefined)?.state) throw new DomainError('webhook_not_enabled');
      if (error.at(SENT)) return undefined;
      throw error;
    }
  };

  return {
    /** Queues a delivery that the firm asked for. */
    send: (asked: AskedItem, delivery: DeliveryItem, now: Instant): Promise<AskedItem | undefined> =>
      once(delivery.endpointId, { ...asked, deliveryId: delivery.id }, now, deliveries.queueItems(delivery, now)),

    /** Sends a delivery again that is delivered or dead. @returns undefined if it is neither by now */
    sendAgain: (asked: AskedItem, seen: DeliveryItem, now: Instant): Promise<AskedItem | undefined> =>
      once(seen.endpointId, { ...asked, deliveryId: seen.id }, now, [
        ...deliveries.againItems(seen, now),
        wakeItem(db, seen.endpointId, now, true),
      ]),

    /** Leaves the sending of many to whoever works for the endpoint. */
    sendMany: (
      endpointId: string,
      asked: AskedItem & { replay: NonNullable<AskedItem['replay']> },
      now: Instant,
    ): Promise<AskedItem | undefined> => {
      const { id, from, to, state } = asked.replay;
      const waiting = {
        id,
        subject: REPLAYS_FIRST,
        since: now,
        nextAt: now,
        replay: { from, to, ...(state && { state }) },
        expiresAt: expiryOf(now),
      };
      return once(endpointId, asked, now, [
        { Put: { TableName: table, Item: { pk: endpointId, sk: `pending#${REPLAYS_FIRST}${id}`, ...waiting } } },
        wakeItem(db, endpointId, now, true),
      ]);
    },

    /** Sends one delivery of a replay again. @returns false if it has changed since it was read */
    replayOne: (seen: DeliveryItem, replayId: string, now: Instant): Promise<boolean> =>
      transactIf(db, deliveries.againItems(seen, now, replayId)),
  };
};
