import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Database, Item } from '#shared/store/database.ts';
import { PUT_BACK } from '#shared/store/stream-image.ts';
import { tableShape } from '#shared/store/tables.ts';
import type { Difference } from './compare-tables.ts';
import type { RestoredTable } from './item-kinds.ts';

/** What is to be done about differences: `named` says whether the operator has named the kind. */
export type Wish = { changed: boolean; removeNewer: boolean; named: boolean };

/**
 * Whether a difference is put right. What lacks is put back, unless its kind comes and goes; what was changed or is newer only where its kind
 * was named, since life does both. A fact is never removed.
 */
export const isWanted = ({ what, kind }: Difference, { changed, removeNewer, named }: Wish): boolean => {
  if (what === 'missing') return named || kind.life !== 'comes-and-goes';
  if (what === 'changed') return named && changed;
  return named && removeNewer && !kind.fact;
};

/** Within what a condition may say (300 operators). */
const MOST_ATTRIBUTES = 140;

/** Condition that an item still is what it was when it was compared. */
const unchanged = (seen: Item) => {
  const names = Object.keys(seen).filter((name) => name !== 'pk' && name !== 'sk');
  return {
    ConditionExpression: ['attribute_exists(pk)', ...names.map((_, n) => `#${n} = :${n}`)].join(' AND '),
    ...(names.length > 0 && {
      ExpressionAttributeNames: Object.fromEntries(names.map((name, n) => [`#${n}`, name])),
      ExpressionAttributeValues: Object.fromEntries(names.map((name, n) => [`:${n}`, seen[name]])),
    }),
  };
};

/** What became of a difference: somebody was faster, or the item has too many attributes to be compared in a write. */
export type PutBack = 'done' | 'moved-on' | 'too-wide';

/**
 * Puts one difference right, if the item still is what it was when it was compared. Repeated, it finds nothing to do. An event says that it was
 * put back: it goes through the stream once more, and firms are not to be told again.
 */
export const putBack = async (
  { client, tables }: Database,
  table: RestoredTable,
  difference: Difference,
  now: string,
): Promise<PutBack> => {
  const TableName = tables[table];
  if (difference.what !== 'missing' && Object.keys(difference.live).length > MOST_ATTRIBUTES) return 'too-wide';
  try {
    if (difference.what === 'newer') {
      const { pk, sk } = difference.live;
      await client.send(new DeleteCommand({ TableName, Key: { pk, sk }, ...unchanged(difference.live) }));
    } else {
      const condition = difference.what === 'changed' ? unchanged(difference.live) : { ConditionExpression: 'attribute_not_exists(pk)' };
      const Item = table === 'events' ? { ...difference.copy, [PUT_BACK]: now } : difference.copy;
      await client.send(new PutCommand({ TableName, Item, ...condition }));
    }
    return 'done';
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'moved-on';
    throw error;
  }
};

const kilobytes = (item: Item | undefined) => Math.max(1, Math.ceil(Buffer.byteLength(JSON.stringify(item ?? '')) / 1024));

/** Write units that a difference takes, about: by the size of its text, and an entry in each index that the item stands in. */
export const writeUnits = (table: RestoredTable, difference: Difference): number => {
  const items = [...('copy' in difference ? [difference.copy] : []), ...('live' in difference ? [difference.live] : [])];
  const entries = Object.values(tableShape(table).indexes).flatMap(({ pk, sk }) => items.filter((item) => item[pk] && item[sk]));
  return Math.max(...items.map(kilobytes)) + entries.length;
};
