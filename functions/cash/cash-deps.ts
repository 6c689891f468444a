import type { Platform } from '#shared/platform/platform.ts';
import { accountStore } from '#shared/store/ledger/account-store.ts';
import { billStore } from '#shared/store/ledger/bill-store.ts';
import { contractStore } from '#shared/store/ledger/contract-store.ts';
import { entryStore } from '#shared/store/ledger/entry-store.ts';
import { journalStore } from '#shared/store/ledger/journal-store.ts';
import { standingStore } from '#shared/store/ledger/standing-store.ts';
import { unitStore } from '#shared/store/registry/unit-item.ts';

/** What the committee's counter works with. */
export const cashDeps = ({ db }: Platform) => ({
  units: unitStore(db),
  contracts: contractStore(db),
  bills: billStore(db),
  accounts: accountStore(db),
  entries: entryStore(db),
  standings: standingStore(db),
  journal: journalStore(db),
});
export type CashDeps = ReturnType<typeof cashDeps>;
