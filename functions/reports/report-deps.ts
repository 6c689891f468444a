import type { Platform } from '#shared/platform/platform.ts';
import { contractStore } from '#shared/store/ledger/contract-store.ts';
import { reportStore } from '#shared/store/ledger/report-store.ts';
import { sumsStore } from '#shared/store/ledger/sums-store.ts';
import { streetStore } from '#shared/store/registry/street-store.ts';

export const reportDeps = ({ db }: Platform) => ({
  sums: sumsStore(db),
  contracts: contractStore(db),
  reports: reportStore(db),
  streets: streetStore(db),
});
export type ReportDeps = ReturnType<typeof reportDeps>;
