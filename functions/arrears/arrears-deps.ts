import type { Platform } from '#shared/platform/platform.ts';
import { billStore } from '#shared/store/ledger/bill-store.ts';
import { callStore } from '#shared/store/ledger/call-store.ts';
import { contractStore } from '#shared/store/ledger/contract-store.ts';
import { dunningStore } from '#shared/store/ledger/dunning-store.ts';
import { sumsStore } from '#shared/store/ledger/sums-store.ts';
import { streetStore } from '#shared/store/registry/street-store.ts';

/** `db` serves reads that span tables in one round trip. */
export const arrearsDeps = ({ db }: Platform) => ({
  db,
  contracts: contractStore(db),
  bills: billStore(db),
  dunning: dunningStore(db),
  calls: callStore(db),
  sums: sumsStore(db),
  streets: streetStore(db),
});
export type ArrearsDeps = ReturnType<typeof arrearsDeps>;
