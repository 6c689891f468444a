import type { Platform } from '#shared/platform/platform.ts';
import { catalogueStore } from '#shared/store/catalogue-store.ts';
import { ratingStore } from '#shared/store/decision/rating-store.ts';
import { visitStore } from '#shared/store/decision/visit-store.ts';
import { eventStore } from '#shared/store/event-store.ts';
import { contractStore } from '#shared/store/ledger/contract-store.ts';
import { sumsStore } from '#shared/store/ledger/sums-store.ts';
import { orderStore } from '#shared/store/order-store.ts';
import { rollStore } from '#shared/store/registry/roll-store.ts';
import { streetOrderStore } from '#shared/store/street-order-store.ts';
import { firmRecords } from './firm-records.ts';

/** What the committee's use cases work with. `db` serves reads that span tables in one round trip. */
export const orderDeps = ({ db, clock, photos }: Platform) => ({
  db,
  photos,
  catalogue: catalogueStore(db),
  orders: orderStore(db),
  events: eventStore(db),
  contracts: contractStore(db),
  rolls: rollStore(db),
  ratings: ratingStore(db),
  visits: visitStore(db),
  records: firmRecords(clock, { pipeline: streetOrderStore(db), sums: sumsStore(db) }),
});
export type OrderDeps = ReturnType<typeof orderDeps>;
