import { type HeldUnit, heldAt } from '#shared/domain/persons/units-held.ts';
import { unitSortKey } from '#shared/domain/roll/unit-ref.ts';
import { streetOf } from '#shared/platform/ids.ts';
import type { Database, Item } from '../database.ts';
import { queryAll, queryRange } from '../page.ts';
import type { Place } from './place.ts';
import { PLACES } from './places.ts';

/** Whose items are looked for, and in which partitions besides the compound's and its street's. */
export type PersonPlaces = {
  compoundId: string;
  ownerId: string;
  held: Map<string, HeldUnit>;
  orders: readonly string[];
  votes: readonly string[];
  /** Bills of the person's units, which are read by their keys. */
  bills: readonly Item[];
};

/** An item of a place. `isOwn`: of a unit that is or was the person's, or of the person by id, whenever; `isTold`: of a time when it was, or of the person by id. */
export type FoundItem = { place: Place; item: Item; isOwn: boolean; isTold: boolean };

/** What follows all keys of a partition; ledger entries are a place of their own, so what stands around them is asked for. */
const BUT_ENTRIES = [
  ['!', 'entry#'],
  ['entry$', '~'],
] as const;

/**
 * E6: all items in which something of a person may stand, place after place: the person's own, and those in which people write. Each place is its
 * prefix's query, all pages, strongly read; of events all of a partition but its ledger entries, which are a place of their own.
 */
export const personItems = (db: Database, { compoundId, ownerId, held, orders, votes, bills }: PersonPlaces) => {
  const street = streetOf(compoundId);
  const payments = new Set<string>();
  const partitions = async (of: Exclude<Place['of'], 'bills'>): Promise<readonly string[]> => {
    if (of !== 'reports') return { compound: [compoundId], street: [street], orders, votes }[of];
    return (await queryAll<{ id: string }>(db, db.tables.ledger, street, 'report#')).map(({ id }) => id);
  };
  const itemsOf = async ({ table, prefix }: Place, pk: string): Promise<Item[]> => {
    if (prefix !== '') return queryAll(db, db.tables[table], pk, prefix);
    return (await Promise.all(BUT_ENTRIES.map(([from, to]) => queryRange(db, db.tables[table], pk, from, to)))).flat();
  };
  const found = (place: Place, item: Item): FoundItem => {
    const unit = place.unit?.(item);
    const isNamed = place.owners?.(item).includes(ownerId) ?? false;
    const ofPayment = typeof item.paymentId === 'string' && payments.has(item.paymentId);
    const isTold = isNamed || ofPayment || (unit !== undefined && heldAt(held, unit, place.at?.(item)));
    if (isTold && place.section === 'payments') payments.add(item.id);
    return { place, item, isTold, isOwn: isTold || (unit !== undefined && held.has(unitSortKey(unit))) };
  };

  return async function* (): AsyncGenerator<FoundItem> {
    for (const place of PLACES) {
      if (place.of === 'bills') {
        for (const bill of bills) yield found(place, bill);
        continue;
      }
      for (const pk of await partitions(place.of)) {
        for (const item of await itemsOf(place, pk)) if (place.isMeant?.(item) ?? true) yield found(place, item);
      }
    }
  };
};
