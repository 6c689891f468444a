import type { Reading } from '#infra/local/grants.ts';
import { ORDER_STATES } from '#shared/domain/orders/order-life.ts';
import { childId } from '#shared/platform/ids.ts';
import { insertOnce } from '#shared/store/insert-once.ts';
import { type OrderItem, storedOrder } from '#shared/store/order-store.ts';
import { startBenchWorld } from './bench-world.ts';

const ORDERS = 10_000;
const MINUTE_MS = 60_000;
const FIRST_MS = Date.parse('2026-10-01T00:00:00.000Z');
const placedAtOf = (n: number) => new Date(FIRST_MS + n * MINUTE_MS).toISOString();

/** Orders of as many compounds, one a minute, in all states in turn; every tenth has its firm's number. */
const orderOf = (streetId: string, firmId: string, n: number): OrderItem => {
  const compoundId = childId('cmp', streetId, `bench ${n}`);
  const placedAt = placedAtOf(n);
  return {
    id: childId('ord', compoundId, `bench ${n}`),
    compoundId,
    compoundName: `小区${n}`,
    communityId: '',
    firmId,
    firmName: '安居物业',
    packageName: '三保',
    services: ['cleaning', 'parking-order', 'maintenance'],
    state: ORDER_STATES[n % ORDER_STATES.length] ?? 'placed',
    since: placedAt,
    noticed: [],
    version: 3,
    moments: { placedAt, answerBy: placedAtOf(n + 7_200) },
    trial: 1,
    extensionsLeft: 1,
    votes: 0,
    objections: 0,
    openObjections: 0,
    ...(n % 10 === 0 && { externalId: `WO-${n}` }),
    request: '',
    last: { move: 'place', at: placedAt },
  };
};

/** What the pages of one list of the firm cost the database, page by page. */
export type ListRead = { list: string; pages: Reading[][]; rows: number };

/** A firm with 10,000 orders reads its lists to the end, each in every mode. */
export const busyFirm = async (): Promise<ListRead[]> => {
  const world = await startBenchWorld(2);
  const { host, streetId, firm, metered, must } = world;
  try {
    const items = Array.from({ length: ORDERS }, (_, n) => storedOrder(orderOf(streetId, firm.id, n)));
    await insertOnce(host.operator, host.operator.tables.orders, items);
    const inState = items.filter(({ state }) => state === 'collecting').length;
    const [from, to] = [placedAtOf(2_000), placedAtOf(4_500)];
    const lists: [list: string, query: string, rows: number][] = [
      ['all, newest first', '', ORDERS],
      ['all, oldest first', 'order=oldest&', ORDERS],
      ['of a state, newest first', 'state=collecting&', inState],
      ['of a state, oldest first', 'state=collecting&order=oldest&', inState],
      ['of a time', `placedFrom=${from}&placedTo=${to}&`, 2_500],
      ['by the firm’s number', 'externalId=WO-5000&', 1],
    ];
    await must('GET /v1/firm/orders?limit=1', { token: firm.key });
    const reads: ListRead[] = [];
    for (const [list, query, expected] of lists) {
      const pages: Reading[][] = [];
      const met = new Set<string>();
      let cursor = '';
      do {
        const { result, readings } = await metered(() => must(`GET /v1/firm/orders?${query}limit=100${cursor}`, { token: firm.key }));
        pages.push(readings);
        for (const { id } of result.rows) met.add(id);
        cursor = result.nextCursor ? `&cursor=${result.nextCursor}` : '';
      } while (cursor);
      if (met.size !== expected) throw new Error(`${list}: ${met.size} orders instead of ${expected}`);
      reads.push({ list, pages, rows: met.size });
    }
    return reads;
  } finally {
    await world.stop();
  }
};
