import type { Platform } from '#shared/platform/platform.ts';
import { catalogueStore } from '#shared/store/catalogue-store.ts';
import { eventStore } from '#shared/store/event-store.ts';
import { orderStore } from '#shared/store/order-store.ts';

/** The stores that the firm's use cases work with. */
export const firmDeps = ({ db }: Platform) => ({ catalogue: catalogueStore(db), orders: orderStore(db), events: eventStore(db) });
export type FirmDeps = ReturnType<typeof firmDeps>;
