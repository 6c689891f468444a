import { type OrderState, orderStates } from '#shared/domain/orders/order-life.ts';
import type { OrderStore } from '#shared/store/order-store.ts';

/** A compound has had few orders; more than a page of them are past. */
const PAGE = 100;

/** The orders of a compound that are not over, newest first: what its households and owners are shown. */
export const runningOrders = async (orders: OrderStore, compoundId: string) => {
  const { rows } = await orders.ofCompound(compoundId, { limit: PAGE });
  return rows
    .filter(({ state }) => !orderStates[state as OrderState].end)
    .sort((a, b) => (a.moments.placedAt < b.moments.placedAt ? 1 : -1));
};
