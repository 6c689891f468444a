import { DomainError } from '#shared/platform/domain-error.ts';
import { getMany, type Key } from '../batch-get.ts';
import { ConditionsFailed, createItem, type Database, putOnce, transact } from '../database.ts';
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
  /** Ids of kept photos. */
  photos?: string[];
  recordedAt: string;
};
/** That a reference is taken: by which request, with which push, and since when. */
export type VisitRefItem = { request: string; push?: string; recordedAt: string };

/** A visit to be recorded, with the hash of its content and the push that brings it. */
export type VisitOf = { orderId: string; visit: VisitItem; request: string; push?: string };

const ENTRY = 'visit#';
const refKey = (orderId: string, visitRef: string) => ({ table: 'orders', pk: orderId, sk: `visit-ref#${visitRef}` }) as const;
const entryKey = (orderId: string, { doneAt, visitRef }: VisitItem) => ({ pk: orderId, sk: `${ENTRY}${doneAt}#${visitRef}` });

/** Visits in a transaction, two items each. More in one would be fewer round trips, and more to write again where one row stands already. */
const TOGETHER = 25;
/** Keys in a batch. */
const KEYS = 100;
/** Requests under way at once. */
const AT_ONCE = 4;

/** Works on slices of a list, some at once. */
const inSlices = async <T, R>(list: readonly T[], size: number, work: (slice: T[]) => Promise<R>): Promise<R[]> => {
  const slices = Array.from({ length: Math.ceil(list.length / size) }, (_, n) => list.slice(n * size, (n + 1) * size));
  const results: R[] = [];
  for (let from = 0; from < slices.length; from += AT_ONCE)
    results.push(...(await Promise.all(slices.slice(from, from + AT_ONCE).map(work))));
  return results;
};

/** Keys read at a time when visits are counted. */
const COUNTED = 1_000;

/**
 * Visits are appended and never changed. One is two items: its reference, which makes it unique, and its entry under the time at which it
 * was done, which sorts the list. They come with no event: visits are many, each is a record of its own kept as long as the events are, and
 * the audit trail of the street's acts would drown in them.
 */
export const visitStore = (db: Database) => {
  const table = db.tables.orders;
  const itemsOf = ({ orderId, visit, request, push }: VisitOf) => {
    const { pk, sk } = refKey(orderId, visit.visitRef);
    return [
      createItem(table, { pk, sk, request, push, recordedAt: visit.recordedAt }),
      createItem(table, { ...entryKey(orderId, visit), ...visit }),
    ];
  };

  /** Writes visits together; where a reference is taken, the others are written without it. @returns who took which reference, by its place */
  const recordSlice = async (visits: VisitOf[]): Promise<Map<VisitOf, VisitRefItem>> => {
    const taken = new Map<VisitOf, VisitRefItem>();
    let left = visits;
    while (left.length > 0) {
      try {
        await transact(db, left.flatMap(itemsOf));
        return taken;
      } catch (error) {
        if (!(error instanceof ConditionsFailed)) throw error;
        const failed = left.filter((_, n) => error.at(2 * n)?.item);
        // Only an entry without its reference could have failed, which nothing writes.
        if (failed.length === 0) throw error;
        for (const visit of failed) taken.set(visit, error.at(2 * left.indexOf(visit))?.item as VisitRefItem);
        left = left.filter((visit) => !taken.has(visit));
      }
    }
    return taken;
  };

  return {
    /** O8: an order, and whether a reference of a visit is taken in it, in one round trip. */
    orderAndRef: async (orderId: string, visitRef: string) => {
      const [order, taken] = await getMany(db, [orderKey(orderId), refKey(orderId, visitRef)]);
      return { order: order as OrderItem | undefined, taken: taken as VisitRefItem | undefined };
    },

    /** O17: orders, and which references of visits are taken in them: 100 items in a round trip. @returns by order, and by row */
    ordersAndRefs: async (rows: readonly { orderId: string; visitRef: string }[]) => {
      const keys = new Map<string, Key>();
      for (const { orderId, visitRef } of rows) {
        for (const key of [orderKey(orderId), refKey(orderId, visitRef)]) keys.set(`${key.pk}|${key.sk}`, key);
      }
      const asked = [...keys.values()];
      const found = (await inSlices(asked, KEYS, (some) => getMany(db, some))).flat();
      const items = new Map(asked.map(({ pk, sk }, n) => [`${pk}|${sk}`, found[n]]));
      const at = ({ pk, sk }: Key) => items.get(`${pk}|${sk}`);
      return {
        order: (orderId: string) => at(orderKey(orderId)) as OrderItem | undefined,
        taken: (orderId: string, visitRef: string) => at(refKey(orderId, visitRef)) as VisitRefItem | undefined,
      };
    },

    /**
     * Notes that a firm's push has begun, so that its Idempotency-Key is taken by these rows.
     * @throws DomainError idempotency_key_reused when it was taken by others
     */
    beginPush: async (firmId: string, push: string, request: string, at: string): Promise<void> => {
      const earlier = await putOnce(db, table, { pk: firmId, sk: `visit-push#${push}`, request, receivedAt: at });
      if (earlier && earlier.request !== request) throw new DomainError('idempotency_key_reused');
    },

    /** Records many visits, each with its reference, 25 in a transaction. @returns who took the references that were taken meanwhile */
    recordMany: async (visits: readonly VisitOf[]): Promise<Map<VisitOf, VisitRefItem>> =>
      new Map((await inSlices(visits, TOGETHER, recordSlice)).flatMap((taken) => [...taken])),

    /** Records a visit with its reference, both or none. @returns who took the reference meanwhile, if somebody did */
    record: async (visit: VisitOf): Promise<VisitRefItem | undefined> => (await recordSlice([visit])).get(visit),

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
