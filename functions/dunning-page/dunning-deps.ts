import type { Platform } from '#shared/platform/platform.ts';
import { billStore } from '#shared/store/ledger/bill-store.ts';
import { contractStore } from '#shared/store/ledger/contract-store.ts';
import { dunningStore } from '#shared/store/ledger/dunning-store.ts';

export const dunningDeps = ({ db, queues }: Platform) => ({
  contracts: contractStore(db),
  bills: billStore(db),
  dunning: dunningStore(db),
  queues,
});
export type DunningDeps = ReturnType<typeof dunningDeps>;
