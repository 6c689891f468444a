import type { Platform } from '#shared/platform/platform.ts';
import { accountStore } from '#shared/store/ledger/account-store.ts';
import { billStore } from '#shared/store/ledger/bill-store.ts';
import { contractStore } from '#shared/store/ledger/contract-store.ts';
import { dunningStore } from '#shared/store/ledger/dunning-store.ts';
import { entryStore } from '#shared/store/ledger/entry-store.ts';
import { runStore } from '#shared/store/ledger/run-store.ts';
import { waiverStore } from '#shared/store/ledger/waiver-store.ts';
import { rollStore } from '#shared/store/registry/roll-store.ts';

export const billingDeps = ({ db, queues, metrics }: Platform) => ({
  contracts: contractStore(db),
  runs: runStore(db),
  dunning: dunningStore(db),
  bills: billStore(db),
  entries: entryStore(db),
  accounts: accountStore(db),
  waivers: waiverStore(db),
  rolls: rollStore(db),
  queues,
  metrics,
});
export type BillingDeps = ReturnType<typeof billingDeps>;
