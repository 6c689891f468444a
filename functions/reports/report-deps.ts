import type { Platform } from '#shared/platform/platform.ts';
import { ledgerStore } from '#shared/store/ledger-store.ts';
import { streetStore } from '#shared/store/registry/street-store.ts';

export const reportDeps = ({ db }: Platform) => ({ ledger: ledgerStore(db), streets: streetStore(db) });
export type ReportDeps = ReturnType<typeof reportDeps>;
