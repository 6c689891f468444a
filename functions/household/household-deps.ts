import type { Platform } from '#shared/platform/platform.ts';
import { ratingStore } from '#shared/store/decision/rating-store.ts';
import { visitStore } from '#shared/store/decision/visit-store.ts';
import { ledgerStore } from '#shared/store/ledger-store.ts';
import { orderStore } from '#shared/store/order-store.ts';

export const householdDeps = ({ db }: Platform) => ({
  db,
  orders: orderStore(db),
  ratings: ratingStore(db),
  visits: visitStore(db),
  ledger: ledgerStore(db),
});
export type HouseholdDeps = ReturnType<typeof householdDeps>;
