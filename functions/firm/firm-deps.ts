import type { Platform } from '#shared/platform/platform.ts';
import { ratingStore } from '#shared/store/decision/rating-store.ts';
import { visitStore } from '#shared/store/decision/visit-store.ts';
import { voteStore } from '#shared/store/decision/vote-store.ts';
import { eventStore } from '#shared/store/event-store.ts';
import { firmOrderStore } from '#shared/store/firm-order-store.ts';
import { contractStore } from '#shared/store/ledger/contract-store.ts';
import { orderStore } from '#shared/store/order-store.ts';
import { rollStore } from '#shared/store/registry/roll-store.ts';

/** The stores that the firm's use cases work with. */
export const firmDeps = ({ db }: Platform) => ({
  orders: orderStore(db),
  firmOrders: firmOrderStore(db),
  events: eventStore(db),
  contracts: contractStore(db),
  ratings: ratingStore(db),
  visits: visitStore(db),
  votes: voteStore(db),
  rolls: rollStore(db),
});
export type FirmDeps = ReturnType<typeof firmDeps>;
