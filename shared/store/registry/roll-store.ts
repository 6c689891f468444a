import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { AreaHistogram } from '#shared/domain/catalogue/quote.ts';
import type { StoredUnit } from '#shared/domain/roll/roll-import.ts';
import { unitSortKey } from '#shared/domain/roll/unit-ref.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { ConditionsFailed, type Database, type TransactItem, transact } from '../database.ts';
import { type Event, eventItem } from '../event-store.ts';
import { type PageRequest, queryAll, queryPage } from '../page.ts';

/** A unit of the roll. `linkVersion` goes up when its household's link is renewed. */
export type UnitItem = StoredUnit;

/** The head of a compound's roll: whether it is whole, and all that quotes and gates need of it. */
export type RollItem = {
  state: 'importing' | 'whole';
  version: number;
  fileHash: string;
  units: number;
  occupiedUnits: number;
  areas: AreaHistogram;
};

export const rollKey = (compoundId: string) => ({ table: 'registry', pk: compoundId, sk: 'roll' }) as const;
export const unitKey = (compoundId: string, unit: string) =>
  ({ table: 'registry', pk: compoundId, sk: `unit#${unitSortKey(unit)}` }) as const;

const CHUNK = 100;

export const rollStore = (db: Database) => {
  const table = db.tables.registry;
  const putRoll = (compoundId: string, roll: RollItem, before: { version: number; state?: string } | undefined): TransactItem => ({
    Put: {
      TableName: table,
      Item: { pk: compoundId, sk: 'roll', ...roll },
      ...(before
        ? {
            ConditionExpression: '#version = :version',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':version': before.version },
          }
        : { ConditionExpression: 'attribute_not_exists(pk)' }),
    },
  });

  return {
    /** R12: the head of a roll. */
    roll: async (compoundId: string): Promise<RollItem | undefined> => {
      const { Item } = await db.client.send(
        new GetCommand({ TableName: table, Key: { pk: compoundId, sk: 'roll' }, ConsistentRead: true }),
      );
      return Item as RollItem | undefined;
    },
    /** R13: all units of a compound, by building, entrance and unit. */
    allUnits: (compoundId: string) => queryAll<UnitItem>(db, table, compoundId, 'unit#'),
    /** R14: a page of units. What is counted on, as when billing, is read strongly. */
    units: (compoundId: string, page: PageRequest, strong = false) =>
      queryPage<UnitItem>(db, table, compoundId, 'unit#', page, { ConsistentRead: strong }),

    /**
     * Writes the units that an import adds or changes. The head says `importing` from before the first row until after the last, so an
     * import that is cut off is seen by every reader, and the same file again completes it.
     * @param before the head as read; another import in between is refused
     */
    importUnits: async (
      compoundId: string,
      before: RollItem | undefined,
      roll: Omit<RollItem, 'state' | 'version'>,
      units: UnitItem[],
      event: Event,
    ): Promise<void> => {
      const version = (before?.version ?? 0) + 1;
      try {
        await transact(db, [putRoll(compoundId, { ...roll, state: 'importing', version }, before)]);
        for (let from = 0; from < units.length; from += CHUNK) {
          const chunk = units.slice(from, from + CHUNK);
          await transact(
            db,
            chunk.map((unit) => ({ Put: { TableName: table, Item: { ...keyOf(compoundId, unit.unit), ...unit } } })),
          );
        }
        await transact(db, [putRoll(compoundId, { ...roll, state: 'whole', version: version + 1 }, { version }), eventItem(db, event)]);
      } catch (error) {
        if (error instanceof ConditionsFailed) throw new DomainError('changed_meanwhile');
        throw error;
      }
    },

    /** Makes a household's old link void. `renewKey` tells a repetition from a new wish. @returns the unit with its new version */
    renewLink: async (compoundId: string, unit: string, renewKey: string, event: Omit<Event, 'occurrence'>): Promise<UnitItem> => {
      const key = keyOf(compoundId, unit);
      const { Item } = await db.client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
      const stored = Item as UnitItem | undefined;
      if (!stored) throw new DomainError('not_found', { what: nouns.unit });
      if (stored.renewKey === renewKey) return stored;
      try {
        await transact(db, [
          {
            Update: {
              TableName: table,
              Key: key,
              UpdateExpression: 'SET linkVersion = :next, renewKey = :key',
              ConditionExpression: 'linkVersion = :version',
              ExpressionAttributeValues: { ':next': stored.linkVersion + 1, ':version': stored.linkVersion, ':key': renewKey },
            },
          },
          eventItem(db, { ...event, occurrence: `link#${stored.unit}#${stored.linkVersion + 1}` }),
        ]);
        return { ...stored, linkVersion: stored.linkVersion + 1 };
      } catch (error) {
        if (error instanceof ConditionsFailed) throw new DomainError('changed_meanwhile');
        throw error;
      }
    },
  };
};

const keyOf = (compoundId: string, unit: string) => {
  const { pk, sk } = unitKey(compoundId, unit);
  return { pk, sk };
};
