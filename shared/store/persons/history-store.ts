import type { Database } from '../database.ts';
import type { Event } from '../event-store.ts';
import { queryAll } from '../page.ts';

/** What a compound's past is asked for of a person: its orders, their votes, who owned what. */
export const historyStore = (db: Database) => ({
  /** O28: the ids of all orders of a compound, past ones included. */
  ordersOf: async (compoundId: string): Promise<string[]> =>
    (await queryAll<{ id: string }>(db, db.tables.orders, compoundId, 'order#', ['id'])).map(({ id }) => id),
  /** E5: what happened to the owners of a compound's units, in the order of the roll's versions. */
  ownerChanges: (compoundId: string) => queryAll<Event>(db, db.tables.events, compoundId, 'owner#'),
  /** The votes that an order has had, from its history (E1). */
  votesOf: async (orderId: string): Promise<string[]> => {
    const moves = await queryAll<Event>(db, db.tables.events, orderId, 'v');
    return [...new Set(moves.flatMap(({ facts }) => (typeof facts.voteId === 'string' ? [facts.voteId] : [])))];
  },
});
