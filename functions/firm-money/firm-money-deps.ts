import type { Platform } from '#shared/platform/platform.ts';
import { sealedCursors } from '#shared/platform/sealed-cursor.ts';
import { firmOrderStore } from '#shared/store/firm-order-store.ts';
import { billStore } from '#shared/store/ledger/bill-store.ts';
import { contractStore } from '#shared/store/ledger/contract-store.ts';
import { dunningStore } from '#shared/store/ledger/dunning-store.ts';
import { entryStore } from '#shared/store/ledger/entry-store.ts';
import { journalStore } from '#shared/store/ledger/journal-store.ts';
import { sumsStore } from '#shared/store/ledger/sums-store.ts';
import { streetStore } from '#shared/store/registry/street-store.ts';

export const firmMoneyDeps = ({ db, secret }: Platform) => ({
  contracts: contractStore(db),
  bills: billStore(db),
  entries: entryStore(db),
  journal: journalStore(db),
  dunning: dunningStore(db),
  sums: sumsStore(db),
  firmOrders: firmOrderStore(db),
  streets: streetStore(db),
  /** The keys of these lists name units, which a firm is not told. */
  cursors: sealedCursors(secret('tokenKey'), 'firm-money'),
});
export type FirmMoneyDeps = ReturnType<typeof firmMoneyDeps>;
