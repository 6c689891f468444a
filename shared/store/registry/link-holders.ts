import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { InBoth } from '#shared/platform/nouns.ts';
import { ConditionsFailed, type Database, type Item, type TransactItem, transact } from '../database.ts';
import { type Event, eventItem } from '../event-store.ts';

/** An item of the registry that a printed link belongs to: a unit or an owner. */
type Key = { pk: string; sk: string };
type LinkHolder = { linkVersion: number; renewKey?: string };

/**
 * Writes exactly these attributes, whether the item is there or not; undefined ones are taken away. The link is left alone, so that
 * a renewal in between is not undone; a new item begins with its first. @param atFirst attributes that only a new item takes
 * @param isVoid the link that was handed out is void from now on
 */
export const writeLinkHolder = (table: string, { pk, sk }: Key, attributes: Item, atFirst: Item = {}, isVoid = false): TransactItem => {
  const first = Object.entries({ ...(!isVoid && { linkVersion: 1 }), ...atFirst });
  const entries = Object.entries(attributes).map(([name, value], n) => ({ name, value, at: `#a${n}`, as: `:a${n}` }));
  const set = entries.filter(({ value }) => value !== undefined);
  const removed = entries.filter(({ value }) => value === undefined);
  return {
    Update: {
      TableName: table,
      Key: { pk, sk },
      UpdateExpression: [
        `SET ${[
          ...(isVoid ? ['linkVersion = linkVersion + :one'] : []),
          ...first.map(([name]) => `${name} = if_not_exists(${name}, :${name})`),
          ...set.map(({ at, as }) => `${at} = ${as}`),
        ].join(', ')}`,
        ...(removed.length > 0 ? [`REMOVE ${removed.map(({ at }) => at).join(', ')}`] : []),
      ].join(' '),
      ExpressionAttributeNames: Object.fromEntries(entries.map(({ at, name }) => [at, name])),
      ExpressionAttributeValues: {
        ...(isVoid && { ':one': 1 }),
        ...Object.fromEntries(first.map(([name, value]) => [`:${name}`, value])),
        ...Object.fromEntries(set.map(({ as, value }) => [as, value])),
      },
    },
  };
};

/**
 * Makes an old link void. `renewKey` tells a repetition from a new wish. @returns the item with its new version
 * @param occurrence names the event, given the new version
 */
export const renewLinkOf = async <T extends LinkHolder>(
  db: Database,
  { pk, sk }: Key,
  what: InBoth,
  renewKey: string,
  event: Omit<Event, 'occurrence'>,
  occurrence: (holder: T, version: number) => string,
): Promise<T> => {
  const key = { pk, sk };
  const table = db.tables.registry;
  const { Item } = await db.client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
  const stored = Item as T | undefined;
  if (!stored) throw new DomainError('not_found', { what });
  if (stored.renewKey === renewKey) return stored;
  const next = stored.linkVersion + 1;
  try {
    await transact(db, [
      {
        Update: {
          TableName: table,
          Key: key,
          UpdateExpression: 'SET linkVersion = :next, renewKey = :key',
          ConditionExpression: 'linkVersion = :version',
          ExpressionAttributeValues: { ':next': next, ':version': stored.linkVersion, ':key': renewKey },
        },
      },
      eventItem(db, { ...event, occurrence: occurrence(stored, next) }),
    ]);
    return { ...stored, linkVersion: next };
  } catch (error) {
    if (error instanceof ConditionsFailed) throw new DomainError('changed_meanwhile');
    throw error;
  }
};
