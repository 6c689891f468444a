import type * as z from 'zod';
import type { PipelineOrder } from '#shared/contract/schemas/pipeline.ts';
import type { streetRoutes } from '#shared/contract/street-routes.ts';
import { RUNNING_STATES, waitingOf } from '#shared/domain/orders/waiting.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { decodeCursor, encodeCursor } from '#shared/store/database.ts';
import type { OrderItem } from '#shared/store/order-store.ts';
import { orderSummary } from '#shared/use-cases/order-answers.ts';
import type { StreetDeps } from './street-deps.ts';

type Row = z.output<typeof PipelineOrder>;

const pipelineOrder = (order: OrderItem, now: string): Row => {
  const waiting = waitingOf(order, now);
  return {
    ...orderSummary(order, { role: 'street', now }),
    communityId: order.communityId,
    openObjections: order.openObjections,
    waitsFor: waiting?.for ?? 'time',
    nextDueAt: waiting?.by,
    waitsSince: waiting?.since,
    overdue: waiting?.by !== undefined && waiting.by <= now,
  };
};

const NO_DAY = '9999-12-31T00:00:00.000Z';
/** Where a row stands in the list: by its next day, or since when it waits; those without either last; of one day by id. */
const placeOf = ({ nextDueAt, waitsSince, id }: Row): string => `${nextDueAt ?? waitsSince ?? NO_DAY}#${id}`;
const isPlace = (key: string) => /^[\d:.TZ-]{24}#ord_\w{28}$/.test(key);

/**
 * The orders of the street that are under way, the most urgent first, with how many stand in each state. Counts need all of them, so all
 * are read with each page, and filters are laid over what was read: a street has about as many as it has compounds.
 */
export const listStreetOrders: UseCase<typeof streetRoutes.listStreetOrders, StreetDeps> = async ({ pipeline }, { caller, query, now }) => {
  const after = decodeCursor(query.cursor, isPlace) ?? '';
  const { state: states, compoundId, communityId, firmId, limit } = query;
  const wanted = { compoundId, communityId, firmId };
  const rows = (await pipeline.running(caller.streetId))
    .filter((order) => Object.entries(wanted).every(([name, id]) => id === undefined || order[name as keyof typeof wanted] === id))
    .map((order) => pipelineOrder(order, now));
  const ahead = rows
    .filter((row) => (!states || states.includes(row.state)) && placeOf(row) > after)
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  const shown = ahead.slice(0, limit);
  const last = shown.at(-1);
  return {
    counts: RUNNING_STATES.map((state) => {
      const own = rows.filter((row) => row.state === state);
      return { state, orders: own.length, overdue: own.filter(({ overdue }) => overdue).length };
    }),
    rows: shown,
    ...(last && ahead.length > limit && { nextCursor: encodeCursor(placeOf(last)) }),
  };
};
