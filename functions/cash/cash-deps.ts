import type { Platform } from '#shared/platform/platform.ts';
import { ledgerStore } from '#shared/store/ledger-store.ts';

export const cashDeps = ({ db }: Platform) => ({ ledger: ledgerStore(db) });
export type CashDeps = ReturnType<typeof cashDeps>;
