import type { Platform } from '#shared/platform/platform.ts';
import { catalogueStore } from '#shared/store/catalogue-store.ts';
import { ratingStore } from '#shared/store/decision/rating-store.ts';
import { visitStore } from '#shared/store/decision/visit-store.ts';
import { eventStore } from '#shared/store/event-store.ts';
import { contractStore } from '#shared/store/ledger/contract-store.ts';
import { orderStore } from '#shared/store/order-store.ts';
import { rollStore } from '#shared/store/registry/roll-store.ts';

/** What the committee's use cases work with. `db` serves reads that span tables in one round trip. */
export const orderDeps = ({ db }: Platform) => ({
  db,
  catalogue: catalogueStore(db),
  orders: orderStore(db),
  events: eventStore(db),
  contracts: contractStore(db),
  rolls: rollStore(db),
  ratings: ratingStore(db),
  visits: visitStore(db),
});
export type OrderDeps = ReturnType<typeof orderDeps>;
