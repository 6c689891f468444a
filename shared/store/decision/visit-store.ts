import { getMany } from '../batch-get.ts';
import { ConditionsFailed, createItem, type Database, transact } from '../database.ts';
import { type OrderItem, orderKey } from '../order-store.ts';
import { type PageRequest, queryPage } from '../page.ts';

/** A service done, as the firm recorded it. */
export type VisitItem = {
  visitRef: string;
  firmId: string;
  service: string;
  /** With milliseconds, so that it sorts as text. */
  doneAt: string;
  by: string;
  note?: string;
  recordedAt: string;
};
/** That a reference is taken: by which request, and since when. */
type VisitRefItem = { request: string; recordedAt: string };

const ENTRY = 'visit#';
const refKey = (orderId: string, visitRef: string) => ({ table: 'orders', pk: orderId, sk: `visit-ref#${visitRef}` }) as const;
const entryKey = (orderId: string, { doneAt, visitRef }: VisitItem) => ({ pk: orderId, sk: `${ENTRY}${doneAt}#${visitRef}` });

/** Keys read at a time when visits are counted. */
const COUNTED = 1_000;

/**
 * Visits are appended and never changed. One is two items: its reference, which makes it unique, and its entry under the time at which it
 * was done, which sorts the list. They come with no event: visits are many, each is a record of its own kept as long as the events are, and
 * the audit trail of the street's acts would drown in them.
 */
export const visitStore = (db: Database) => {
  const table = db.tables.orders;
  return {
    /** O8: an order, and whether a reference of a visit is taken in it, in one round trip. */
    orderAndRef: async (orderId: string, visitRef: string) => {
      const [order, taken] = await getMany(db, [orderKey(orderId), refKey(orderId, visitRef)]);
      return { order: order as OrderItem | undefined, taken: taken as VisitRefItem | undefined };
    },

    /** Records a visit with its reference, both or none. @returns who took the reference meanwhile, if somebody did */
    record: async (orderId: string, visit: VisitItem, request: string): Promise<VisitRefItem | undefined> => {
      const { pk, sk } = refKey(orderId, visit.visitRef);
      try {
        await transact(db, [
          createItem(table, { pk, sk, request, recordedAt: visit.recordedAt }),
          createItem(table, { ...entryKey(orderId, visit), ...visit }),
        ]);
        return undefined;
      } catch (error) {
        const taken = error instanceof ConditionsFailed && error.at(0)?.item;
        if (!taken) throw error;
        return taken as VisitRefItem;
      }
    },

    /** O9: a page of an order's visits, newest first. */
    visits: (orderId: string, page: PageRequest) => queryPage<VisitItem>(db, table, orderId, ENTRY, page, { ScanIndexForward: false }),

    /** O10: how often each service was done before a moment: all keys up to it, page after page. */
    timesDone: async (orderId: string, before: string): Promise<Map<string, number>> => {
      const times = new Map<string, number>();
      let cursor: string | undefined;
      do {
        const page = await queryPage<Pick<VisitItem, 'service'>>(
          db,
          table,
          orderId,
          ENTRY,
          { limit: COUNTED, cursor },
          {
            KeyConditionExpression: 'pk = :pk AND sk BETWEEN :prefix AND :before',
            ExpressionAttributeValues: { ':pk': orderId, ':prefix': ENTRY, ':before': `${ENTRY}${before}` },
            ProjectionExpression: '#service',
            ExpressionAttributeNames: { '#service': 'service' },
          },
        );
        for (const { service } of page.rows) times.set(service, (times.get(service) ?? 0) + 1);
        cursor = page.nextCursor;
      } while (cursor);
      return times;
    },
  };
};

export type VisitStore = ReturnType<typeof visitStore>;
