import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { type AreaHistogram, withArea } from '#shared/domain/catalogue/quote.ts';
import { inUnitOrder } from '#shared/domain/roll/owner-roll.ts';
import type { StoredOwner, StoredUnit } from '#shared/domain/roll/stored-roll.ts';
import { unitSortPrefix } from '#shared/domain/roll/unit-ref.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { ConditionsFailed, type Database, type TransactItem, transact, transactIf } from '../database.ts';
import { type Event, eventItem } from '../event-store.ts';
import { type PageRequest, queryAll, queryPage } from '../page.ts';
import { renewLinkOf } from './link-holders.ts';
import { writeOwner } from './owner-store.ts';
import { type UnitItem, unitKey, writeUnit } from './unit-item.ts';

/**
 * The head of a compound's roll: whether it is whole, and all that quotes and gates need of it. `version` goes up with every change of
 * units or owners, so whoever counts on a roll that was read makes its write depend on it.
 */
export type RollItem = {
  state: 'importing' | 'whole';
  version: number;
  fileHash: string;
  units: number;
  occupiedUnits: number;
  areas: AreaHistogram;
};

export const rollKey = (compoundId: string) => ({ table: 'registry', pk: compoundId, sk: 'roll' }) as const;

/** What a transaction holds besides the check of the roll's head. */
const CHUNK = 99;

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

  /** An import that was thought dead and is overtaken by another one writes nothing more. */
  const stillAt = (compoundId: string, version: number): TransactItem => ({
    ConditionCheck: {
      TableName: table,
      Key: { pk: compoundId, sk: 'roll' },
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': version },
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
    /** R14: a page of units, of all or of one building or entrance. What is counted on, as when billing, is read strongly. */
    units: (compoundId: string, page: PageRequest, strong = false, { building, entrance }: { building?: string; entrance?: string } = {}) =>
      queryPage<UnitItem>(db, table, compoundId, `unit#${unitSortPrefix(building, entrance)}`, page, { ConsistentRead: strong }),

    /**
     * Writes the units and owners that an import adds or changes, a new owner no later than its first unit. The head says `importing` from
     * before the first row until after the last, so an import that is cut off is seen by every reader, and the same file again completes it.
     * @param before the head as read; another import in between is refused
     */
    importUnits: async (
      compoundId: string,
      before: RollItem | undefined,
      roll: Omit<RollItem, 'state' | 'version'>,
      { units, owners }: { units: StoredUnit[]; owners: StoredOwner[] },
      event: Event,
    ): Promise<void> => {
      const version = (before?.version ?? 0) + 1;
      const items = inWritingOrder(units, owners).map((item) =>
        'id' in item ? writeOwner(table, item) : writeUnit(table, compoundId, item, version),
      );
      try {
        await transact(db, [putRoll(compoundId, { ...roll, state: 'importing', version }, before)]);
        for (let from = 0; from < items.length; from += CHUNK)
          await transact(db, [stillAt(compoundId, version), ...items.slice(from, from + CHUNK)]);
        await transact(db, [putRoll(compoundId, { ...roll, state: 'whole', version: version + 1 }, { version }), eventItem(db, event)]);
      } catch (error) {
        if (error instanceof ConditionsFailed) throw new DomainError('changed_meanwhile');
        throw error;
      }
    },

    /**
     * Corrects a unit's area and occupancy: unit, head and event together, if the roll is still as read.
     * @returns whether it was written; if not, the roll has changed meanwhile
     */
    correctUnit: async (
      compoundId: string,
      head: RollItem,
      unit: UnitItem,
      to: Pick<UnitItem, 'areaDm2' | 'occupied'>,
      event: Omit<Event, 'occurrence'>,
    ): Promise<boolean> => {
      const version = head.version + 1;
      const occupiedUnits = head.occupiedUnits + Number(to.occupied) - Number(unit.occupied);
      const { pk, sk } = unitKey(compoundId, unit.unit);
      const corrected: TransactItem = {
        Update: {
          TableName: table,
          Key: { pk, sk },
          UpdateExpression: 'SET areaDm2 = :area, occupied = :occupied',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':area': to.areaDm2, ':occupied': to.occupied },
        },
      };
      const { state, fileHash, units } = head;
      const next = { state, fileHash, units, version, occupiedUnits, areas: withArea(head.areas, unit.areaDm2, to.areaDm2) };
      return transactIf(db, [
        eventItem(db, { ...event, occurrence: `unit#${String(version).padStart(6, '0')}` }),
        putRoll(compoundId, next, head),
        corrected,
      ]);
    },

    /** Makes a household's old link void. `renewKey` tells a repetition from a new wish. @returns the unit with its new version */
    renewLink: (compoundId: string, unit: string, renewKey: string, event: Omit<Event, 'occurrence'>): Promise<UnitItem> =>
      renewLinkOf<UnitItem>(
        db,
        unitKey(compoundId, unit),
        nouns.unit,
        renewKey,
        event,
        (stored, version) => `link#${stored.unit}#${version}`,
      ),
  };
};

/** Units as people count them, each owner before the first of its units; last the owners that have no unit to be written. */
const inWritingOrder = (units: StoredUnit[], owners: StoredOwner[]): (StoredUnit | StoredOwner)[] => {
  const waiting = new Map(owners.map((owner) => [owner.id, owner]));
  const ordered = inUnitOrder(units).flatMap((unit) => {
    const owner = waiting.get(unit.ownerId ?? '');
    waiting.delete(unit.ownerId ?? '');
    return owner ? [owner, unit] : [unit];
  });
  return [...ordered, ...waiting.values()];
};
