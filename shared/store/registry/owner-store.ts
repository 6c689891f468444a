import type { StoredOwner, StoredUnit } from '#shared/domain/roll/stored-roll.ts';
import { compoundOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { type Database, type TransactItem, transactIf } from '../database.ts';
import { type Event, eventItem } from '../event-store.ts';
import { type PageRequest, queryAll, queryPage } from '../page.ts';
import { renewLinkOf, writeLinkHolder } from './link-holders.ts';
import { writeUnit } from './unit-item.ts';

/** An owner of units. `linkVersion` goes up when the owner's link is renewed. */
export type OwnerItem = StoredOwner;

/** The compound is read from the owner's id. */
export const ownerKey = (ownerId: string) => ({ table: 'registry', pk: compoundOf(ownerId), sk: `owner#${ownerId}` }) as const;

/** An owner with everything but its link. @param isVoid that link works no more */
export const writeOwner = (table: string, stored: StoredOwner, isVoid = false): TransactItem => {
  const { id, name, phone, coOwned, voter, developer, unit, past, request, erased } = stored;
  return writeLinkHolder(table, ownerKey(id), { id, name, phone, coOwned, voter, developer, unit, past, request, erased }, {}, isVoid);
};

/** What a transaction holds besides the roll's head. */
const CHUNK = 99;
/** Labels in the last transaction of an erasure, besides the owner and the event. */
const LAST = CHUNK - 2;

export const ownerStore = (db: Database) => {
  const table = db.tables.registry;

  /** Moves the roll's head from the version that was read to the next: of two changes at once one sees that the other was first. */
  const nextVersion = (compoundId: string, version: number): TransactItem => ({
    Update: {
      TableName: table,
      Key: { pk: compoundId, sk: 'roll' },
      UpdateExpression: 'SET #version = :next',
      ConditionExpression: '#version = :version AND #state = :whole',
      ExpressionAttributeNames: { '#version': 'version', '#state': 'state' },
      ExpressionAttributeValues: { ':next': version + 1, ':version': version, ':whole': 'whole' },
    },
  });

  return {
    /** R16: all owners of a compound, those that own nothing any more among them. */
    allOwners: (compoundId: string) => queryAll<OwnerItem>(db, table, compoundId, 'owner#'),
    /** R17: a page of owners. */
    owners: (compoundId: string, page: PageRequest) => queryPage<OwnerItem>(db, table, compoundId, 'owner#', page),

    /**
     * Writes owners and units that the committee has changed, if the roll is still as read. The first transaction holds all owners; of an
     * owner with more units than one holds, the labels of the others follow, and asking again completes what was cut off.
     * @param version of the roll's head as read
     * @returns whether it was written; if not, the roll has changed meanwhile
     */
    change: async (
      compoundId: string,
      version: number,
      { owners, units }: { owners: StoredOwner[]; units: StoredUnit[] },
      event: Omit<Event, 'occurrence'>,
    ): Promise<boolean> => {
      const occurrence = `owner#${String(version + 1).padStart(6, '0')}`;
      const items = [
        eventItem(db, { ...event, occurrence }),
        ...owners.map((owner) => writeOwner(table, owner)),
        ...units.map((unit) => writeUnit(table, compoundId, unit)),
      ];
      for (let n = 0; n * CHUNK < items.length; n += 1) {
        const written = await transactIf(db, [nextVersion(compoundId, version + n), ...items.slice(n * CHUNK, (n + 1) * CHUNK)]);
        if (!written) return false;
      }
      return true;
    },

    /**
     * Writes a roll without a person's name, if it still is as read. The person's item comes last and together with the event, so that whoever
     * is cut off finds the name and goes on; a past owner's link is void with it.
     * @param version of the roll's head as read
     * @returns whether it was written; if not, the roll has changed meanwhile
     */
    erase: async (
      compoundId: string,
      version: number,
      { owner, others, units }: { owner: StoredOwner; others: StoredOwner[]; units: StoredUnit[] },
      event: Omit<Event, 'occurrence'>,
    ): Promise<boolean> => {
      const labels = [...units.map((unit) => writeUnit(table, compoundId, unit)), ...others.map((other) => writeOwner(table, other))];
      const last = Math.ceil(Math.max(0, labels.length - LAST) / CHUNK);
      for (let n = 0; n <= last; n += 1) {
        const from = n * CHUNK;
        const items =
          n < last
            ? labels.slice(from, Math.min(from + CHUNK, labels.length))
            : [
                ...labels.slice(from),
                eventItem(db, { ...event, occurrence: `owner#${String(version + n + 1).padStart(6, '0')}` }),
                writeOwner(table, owner, owner.past),
              ];
        if (!(await transactIf(db, [nextVersion(compoundId, version + n), ...items]))) return false;
      }
      return true;
    },

    /** Makes an owner's old link void. `renewKey` tells a repetition from a new wish. @returns the owner with the new version */
    renewLink: (ownerId: string, renewKey: string, event: Omit<Event, 'occurrence'>): Promise<OwnerItem> =>
      renewLinkOf<OwnerItem>(db, ownerKey(ownerId), nouns.owner, renewKey, event, (_, version) => `link#${ownerId}#${version}`),
  };
};
