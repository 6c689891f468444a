import type { EndpointState } from '#shared/contract/schemas/webhook.ts';
import type { Instant } from '#shared/domain/calendar/local-date.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { firmOf } from '#shared/platform/ids.ts';
import { getMany } from '../batch-get.ts';
import { ConditionsFailed, createOnce, type Database, type TransactItem, transact } from '../database.ts';
import { type Event, eventItem } from '../event-store.ts';
import { queryAll } from '../page.ts';
import { expiryOf } from './expiry.ts';

/** One of the secrets that sign for an endpoint, by its number; `until` when another has taken its place, `by` the request that made it. */
export type SecretItem = { number: number; since: Instant; until?: Instant; by?: string };

/** Where a firm wants to be told of events. What is sent there, and how that goes, stands in the endpoint's own partition. */
export type EndpointItem = {
  id: string;
  firmId: string;
  url: string;
  events: string[];
  description?: string;
  state: EndpointState;
  stateSince: Instant;
  secrets: SecretItem[];
  createdAt: Instant;
  version: number;
  request: string;
  /** Hash of the request that made this version; answers its repetition. */
  changedBy?: string;
};

/** More would be several systems of one firm, which can pass events on to each other. */
export const MAX_ENDPOINTS = 5;

export const endpointKey = (endpointId: string) => ({ table: 'webhooks', pk: firmOf(endpointId), sk: `endpoint#${endpointId}` }) as const;
const bareKey = (endpointId: string) => ({ pk: firmOf(endpointId), sk: `endpoint#${endpointId}` });
/** That an endpoint was removed is kept as long as a repeated request may come. */
const removedKey = (endpointId: string) => ({ pk: firmOf(endpointId), sk: `removed#${endpointId}` });

export const endpointStore = (db: Database) => {
  const table = db.tables.webhooks;

  /** How many endpoints a firm has, changed with each that comes or goes. */
  const countItem = (firmId: string, by: 1 | -1): TransactItem => ({
    Update: {
      TableName: table,
      Key: { pk: firmId, sk: 'endpoints' },
      UpdateExpression: 'ADD #count :by',
      ...(by > 0 && { ConditionExpression: 'attribute_not_exists(#count) OR #count < :most' }),
      ExpressionAttributeNames: { '#count': 'count' },
      ExpressionAttributeValues: { ':by': by, ...(by > 0 && { ':most': MAX_ENDPOINTS }) },
    },
  });

  /** An endpoint in place of the one that was read. */
  const putItem = (next: EndpointItem, seenVersion: number): TransactItem => ({
    Put: {
      TableName: table,
      Item: { ...bareKey(next.id), ...next },
      ConditionExpression: 'version = :seen',
      ExpressionAttributeValues: { ':seen': seenVersion },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  });

  /** An endpoint in its next version, as items of a transaction. */
  const changeItems = (next: EndpointItem, event: Event): TransactItem[] => [putItem(next, next.version - 1), eventItem(db, event)];

  return {
    /** Registers an endpoint, unless the firm has enough. One that was removed since is answered as it was. */
    create: async (endpoint: EndpointItem, event: Event): Promise<EndpointItem> => {
      try {
        return await createOnce(
          db,
          { ...bareKey(endpoint.id), ...endpoint },
          'webhooks',
          {
            ConditionCheck: {
              TableName: table,
              Key: removedKey(endpoint.id),
              ConditionExpression: 'attribute_not_exists(pk)',
              ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
            },
          },
          countItem(endpoint.firmId, 1),
          eventItem(db, event),
        );
      } catch (error) {
        if (!(error instanceof ConditionsFailed)) throw error;
        const removed = error.at(1)?.item as EndpointItem | undefined;
        if (removed && removed.request !== endpoint.request) throw new DomainError('idempotency_key_reused');
        if (removed) return removed;
        if (error.at(2)) throw new DomainError('too_many_webhooks', { most: String(MAX_ENDPOINTS) });
        throw error;
      }
    },
    /** W1: a firm's endpoints. */
    ofFirm: (firmId: string) => queryAll<EndpointItem>(db, table, firmId, 'endpoint#'),
    /** W2: one endpoint. */
    endpoint: async (endpointId: string): Promise<EndpointItem | undefined> =>
      (await getMany(db, [endpointKey(endpointId)]))[0] as EndpointItem | undefined,

    changeItems,
    /**
     * Puts an endpoint in its next version.
     * @returns undefined when it is in place; otherwise what stands there instead
     */
    change: async (
      next: EndpointItem,
      event: Event,
      also: TransactItem[] = [],
    ): Promise<{ stands: EndpointItem | undefined } | undefined> => {
      try {
        await transact(db, [...changeItems(next, event), ...also]);
        return undefined;
      } catch (error) {
        if (!(error instanceof ConditionsFailed)) throw error;
        return { stands: error.at(0)?.item as EndpointItem | undefined };
      }
    },
    /** Removes an endpoint; what waits for it is sent no more. @returns whether there was one, now or before */
    remove: async (endpoint: EndpointItem, at: Instant, event: Event): Promise<boolean> => {
      try {
        await transact(db, [
          {
            Delete: { TableName: table, Key: bareKey(endpoint.id), ConditionExpression: 'attribute_exists(pk)' },
          },
          { Put: { TableName: table, Item: { ...endpoint, ...removedKey(endpoint.id), expiresAt: expiryOf(at) } } },
          countItem(endpoint.firmId, -1),
          eventItem(db, event),
        ]);
        return true;
      } catch (error) {
        if (!(error instanceof ConditionsFailed)) throw error;
        return false;
      }
    },
    /** W3: whether an endpoint was there and was removed. */
    wasRemoved: async (endpointId: string): Promise<boolean> =>
      (await getMany(db, [{ table: 'webhooks', ...removedKey(endpointId) }]))[0] !== undefined,
  };
};
