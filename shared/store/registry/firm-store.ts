import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { DomainError } from '#shared/platform/domain-error.ts';
import { firmOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { ConditionsFailed, createItem, createOnce, type Database, transact } from '../database.ts';
import { type Event, eventItem } from '../event-store.ts';
import { type PageRequest, queryPage } from '../page.ts';

export type FirmItem = { id: string; name: string; streetId: string; keys: number; request: string };
export type ApiKeyItem = {
  id: string;
  firmId: string;
  firmName: string;
  name: string;
  hash: string;
  createdAt: string;
  revokedAt?: string;
  request: string;
};

/** Two valid keys at a time: the old one works until the firm has put the new one in place. */
const MAX_KEYS = 2;

export const firmStore = (db: Database) => {
  const table = db.tables.registry;
  const keyItem = (key: ApiKeyItem) => ({ pk: key.firmId, sk: `key#${key.id}`, ...key });

  return {
    /** Admits a firm to the street with its first key. The street's list and the firm's own partition are written together. */
    admit: (firm: FirmItem, key: ApiKeyItem, ...events: Event[]): Promise<FirmItem> =>
      createOnce(
        db,
        { pk: firm.streetId, sk: `firm#${firm.id}`, ...firm },
        'registry',
        createItem(table, keyItem(key)),
        ...events.map((event) => eventItem(db, event)),
      ),
    /** R9: a street's firms. */
    firms: (streetId: string, page: PageRequest) => queryPage<FirmItem>(db, table, streetId, 'firm#', page),
    /** R10: one firm. */
    firm: async (streetId: string, firmId: string): Promise<FirmItem | undefined> => {
      const { Item } = await db.client.send(new GetCommand({ TableName: table, Key: { pk: streetId, sk: `firm#${firmId}` } }));
      return Item as FirmItem | undefined;
    },

    /** R11: one API key; the firm is read from the key's id. */
    key: async (keyId: string): Promise<ApiKeyItem | undefined> => {
      const { Item } = await db.client.send(new GetCommand({ TableName: table, Key: { pk: firmOf(keyId), sk: `key#${keyId}` } }));
      return Item as ApiKeyItem | undefined;
    },

    /** Another key for a firm, unless two are valid already. */
    issueKey: async (streetId: string, key: ApiKeyItem, event: Event): Promise<ApiKeyItem> => {
      try {
        return await createOnce(
          db,
          keyItem(key),
          'registry',
          {
            Update: {
              TableName: table,
              Key: { pk: streetId, sk: `firm#${key.firmId}` },
              UpdateExpression: 'ADD #keys :one',
              ConditionExpression: '#keys < :max',
              ExpressionAttributeNames: { '#keys': 'keys' },
              ExpressionAttributeValues: { ':one': 1, ':max': MAX_KEYS },
            },
          },
          eventItem(db, event),
        );
      } catch (error) {
        if (error instanceof ConditionsFailed && error.at(1)) throw new DomainError('too_many_keys');
        throw error;
      }
    },

    /** Revokes a key; a repetition finds it revoked and changes nothing. */
    revokeKey: async (streetId: string, keyId: string, at: string, event: Event): Promise<string> => {
      const firmId = firmOf(keyId);
      try {
        await transact(db, [
          {
            Update: {
              TableName: table,
              Key: { pk: firmId, sk: `key#${keyId}` },
              UpdateExpression: 'SET revokedAt = :at',
              ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(revokedAt)',
              ExpressionAttributeValues: { ':at': at },
              ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
            },
          },
          {
            Update: {
              TableName: table,
              Key: { pk: streetId, sk: `firm#${firmId}` },
              UpdateExpression: 'ADD #keys :minus',
              ConditionExpression: 'attribute_exists(pk)',
              ExpressionAttributeNames: { '#keys': 'keys' },
              ExpressionAttributeValues: { ':minus': -1 },
            },
          },
          eventItem(db, event),
        ]);
        return at;
      } catch (error) {
        if (!(error instanceof ConditionsFailed)) throw error;
        const stored = error.at(0)?.item as ApiKeyItem | undefined;
        if (!stored?.revokedAt) throw new DomainError('not_found', { what: nouns.key });
        return stored.revokedAt;
      }
    },
  };
};
