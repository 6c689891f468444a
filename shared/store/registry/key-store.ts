import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { FirmScope } from '#shared/contract/firm-scopes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { firmOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { ConditionsFailed, createOnce, type Database, transact } from '../database.ts';
import { type Event, eventItem } from '../event-store.ts';
import { type PageRequest, queryPage } from '../page.ts';

export type ApiKeyItem = {
  id: string;
  firmId: string;
  firmName: string;
  name: string;
  hash: string;
  /** What it may do; absent: everything, also what comes later. */
  scopes?: FirmScope[];
  createdAt: string;
  /** Absent: it has no end. */
  expiresAt?: string;
  revokedAt?: string;
  request: string;
};

/**
 * Keys of a firm that may be valid, each with its end: a key that is revoked goes, one that has expired goes when its place is needed. A list, not a
 * counter, because nothing happens at the moment at which a key expires.
 */
export type ValidKeys = Record<string, string>;
/** The end of a key that has none; sorts behind every instant. */
const NO_END = 'ever';
export const validKeysWith = ({ id, expiresAt }: ApiKeyItem): ValidKeys => ({ [id]: expiresAt ?? NO_END });

/** Two valid keys at a time: the old one works until the firm has put the new one in place. */
const MAX_KEYS = 2;
/** Tries to issue a key while others do, or while places are freed. */
const ATTEMPTS = 4;

export const apiKeyItem = (key: ApiKeyItem) => ({ pk: key.firmId, sk: `key#${key.id}`, ...key });

export const keyStore = (db: Database) => {
  const table = db.tables.registry;

  /** Puts a key onto its firm's list of valid ones, in the place of those that have lapsed. */
  const onList = (streetId: string, key: ApiKeyItem, lapsed: [string, string][]) => ({
    Update: {
      TableName: table,
      Key: { pk: streetId, sk: `firm#${key.firmId}` },
      UpdateExpression: [
        'SET #keys.#new = :end',
        lapsed.length > 0 ? `REMOVE ${lapsed.map((_, n) => `#keys.#lapsed${n}`).join(', ')}` : '',
      ].join(' '),
      ConditionExpression: ['size(#keys) < :max', ...lapsed.map((_, n) => `#keys.#lapsed${n} = :lapsed${n}`)].join(' AND '),
      ExpressionAttributeNames: {
        '#keys': 'keys',
        '#new': key.id,
        ...Object.fromEntries(lapsed.map(([id], n) => [`#lapsed${n}`, id])),
      },
      ExpressionAttributeValues: {
        ':end': key.expiresAt ?? NO_END,
        ':max': MAX_KEYS + lapsed.length,
        ...Object.fromEntries(lapsed.map(([, end], n) => [`:lapsed${n}`, end])),
      },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    },
  });

  return {
    /** R11: one API key; the firm is read from the key's id. */
    key: async (keyId: string): Promise<ApiKeyItem | undefined> => {
      const { Item } = await db.client.send(new GetCommand({ TableName: table, Key: { pk: firmOf(keyId), sk: `key#${keyId}` } }));
      return Item as ApiKeyItem | undefined;
    },
    /** R20: a firm's keys. */
    keys: (firmId: string, page: PageRequest) => queryPage<ApiKeyItem>(db, table, firmId, 'key#', page),

    /**
     * Another key for a firm, unless two are valid already. One write; a second where an expired key still has its place.
     * @throws DomainError too_many_keys
     */
    issue: async (streetId: string, key: ApiKeyItem, event: Event): Promise<ApiKeyItem> => {
      let lapsed: [string, string][] = [];
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        try {
          return await createOnce(db, apiKeyItem(key), 'registry', onList(streetId, key, lapsed), eventItem(db, event));
        } catch (error) {
          if (!(error instanceof ConditionsFailed) || !error.at(1)) throw error;
          const valid = Object.entries((error.at(1)?.item?.keys ?? {}) as ValidKeys);
          lapsed = valid.filter(([, end]) => end <= key.createdAt);
          if (valid.length - lapsed.length >= MAX_KEYS) throw new DomainError('too_many_keys');
        }
      }
      throw new DomainError('busy');
    },

    /** Revokes a key; a repetition finds it revoked and changes nothing. */
    revoke: async (streetId: string, keyId: string, at: string, event: Event): Promise<string> => {
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
              UpdateExpression: 'REMOVE #keys.#key',
              ConditionExpression: 'attribute_exists(pk)',
              ExpressionAttributeNames: { '#keys': 'keys', '#key': keyId },
            },
          },
          eventItem(db, event),
        ]);
        return at;
      } catch (error) {
        if (!(error instanceof ConditionsFailed)) throw error;
        const found = error.at(0)?.item as ApiKeyItem | undefined;
        if (!found?.revokedAt) throw new DomainError('not_found', { what: nouns.key });
        return found.revokedAt;
      }
    },
  };
};

export type KeyStore = ReturnType<typeof keyStore>;
