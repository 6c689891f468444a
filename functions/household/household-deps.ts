import type { Platform } from '#shared/platform/platform.ts';
import { ratingStore } from '#shared/store/decision/rating-store.ts';
import { visitStore } from '#shared/store/decision/visit-store.ts';
import { accountStore } from '#shared/store/ledger/account-store.ts';
import { billStore } from '#shared/store/ledger/bill-store.ts';
import { contractStore } from '#shared/store/ledger/contract-store.ts';
import { disputeStore } from '#shared/store/ledger/dispute-store.ts';
import { dunningStore } from '#shared/store/ledger/dunning-store.ts';
import { entryStore } from '#shared/store/ledger/entry-store.ts';
import { standingStore } from '#shared/store/ledger/standing-store.ts';
import { orderStore } from '#shared/store/order-store.ts';

export const householdDeps = ({ db, photos }: Platform) => ({
  db,
  photos,
  orders: orderStore(db),
  ratings: ratingStore(db),
  visits: visitStore(db),
  contracts: contractStore(db),
  bills: billStore(db),
  accounts: accountStore(db),
  entries: entryStore(db),
  standings: standingStore(db),
  disputes: disputeStore(db),
  dunning: dunningStore(db),
});
export type HouseholdDeps = ReturnType<typeof householdDeps>;
