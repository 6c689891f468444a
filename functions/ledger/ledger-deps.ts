import type { Platform } from '#shared/platform/platform.ts';
import { commonRevenueStore } from '#shared/store/ledger/common-revenue-store.ts';
import { disputeStore } from '#shared/store/ledger/dispute-store.ts';
import { entryStore } from '#shared/store/ledger/entry-store.ts';
import { numberStore } from '#shared/store/ledger/number-store.ts';
import { standingStore } from '#shared/store/ledger/standing-store.ts';

export const ledgerDeps = ({ db }: Platform) => ({
  standings: standingStore(db),
  entries: entryStore(db),
  disputes: disputeStore(db),
  numbers: numberStore(db),
  revenue: commonRevenueStore(db),
});
export type LedgerDeps = ReturnType<typeof ledgerDeps>;
