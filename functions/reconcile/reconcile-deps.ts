import type { Platform } from '#shared/platform/platform.ts';
import { eventStore } from '#shared/store/event-store.ts';
import { accountStore } from '#shared/store/ledger/account-store.ts';
import { billStore } from '#shared/store/ledger/bill-store.ts';
import { commonRevenueStore } from '#shared/store/ledger/common-revenue-store.ts';
import { contractStore } from '#shared/store/ledger/contract-store.ts';
import { entryStore } from '#shared/store/ledger/entry-store.ts';
import { journalStore } from '#shared/store/ledger/journal-store.ts';
import { reconcileStore } from '#shared/store/ledger/reconcile-store.ts';
import { sumsStore } from '#shared/store/ledger/sums-store.ts';

export const reconcileDeps = ({ db, log, metrics }: Platform) => ({
  contracts: contractStore(db),
  bills: billStore(db),
  entries: entryStore(db),
  journal: journalStore(db),
  accounts: accountStore(db),
  sums: sumsStore(db),
  revenue: commonRevenueStore(db),
  reconciling: reconcileStore(db),
  events: eventStore(db),
  log,
  metrics,
});
export type ReconcileDeps = ReturnType<typeof reconcileDeps>;
