import type { Platform } from '#shared/platform/platform.ts';
import { accountStore } from '#shared/store/ledger/account-store.ts';
import { billStore } from '#shared/store/ledger/bill-store.ts';
import { commonRevenueStore } from '#shared/store/ledger/common-revenue-store.ts';
import { contractStore } from '#shared/store/ledger/contract-store.ts';
import { disputeStore } from '#shared/store/ledger/dispute-store.ts';
import { entryStore } from '#shared/store/ledger/entry-store.ts';
import { numberStore } from '#shared/store/ledger/number-store.ts';

export const ledgerDeps = ({ db }: Platform) => ({
  contracts: contractStore(db),
  bills: billStore(db),
  accounts: accountStore(db),
  entries: entryStore(db),
  disputes: disputeStore(db),
  numbers: numberStore(db),
  revenue: commonRevenueStore(db),
});
export type LedgerDeps = ReturnType<typeof ledgerDeps>;
