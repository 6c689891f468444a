import type { Platform } from '#shared/platform/platform.ts';
import { ledgerStore } from '#shared/store/ledger-store.ts';
import { orderStore } from '#shared/store/order-store.ts';

export const householdDeps = ({ db }: Platform) => ({ db, orders: orderStore(db), ledger: ledgerStore(db) });
export type HouseholdDeps = ReturnType<typeof householdDeps>;
