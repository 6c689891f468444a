import type { Platform } from '#shared/platform/platform.ts';
import { accountStore } from '#shared/store/ledger/account-store.ts';
import { billStore } from '#shared/store/ledger/bill-store.ts';
import { contractStore } from '#shared/store/ledger/contract-store.ts';
import { entryStore } from '#shared/store/ledger/entry-store.ts';
import { journalStore } from '#shared/store/ledger/journal-store.ts';
import { paymentStore } from '#shared/store/ledger/payment-store.ts';
import { refundStore } from '#shared/store/ledger/refund-store.ts';

export const paymentsDeps = ({ db, payments: provider, log, webOrigin }: Platform) => ({
  provider,
  log,
  webOrigin,
  contracts: contractStore(db),
  bills: billStore(db),
  accounts: accountStore(db),
  entries: entryStore(db),
  journal: journalStore(db),
  payments: paymentStore(db),
  refunds: refundStore(db),
});
export type PaymentsDeps = ReturnType<typeof paymentsDeps>;
