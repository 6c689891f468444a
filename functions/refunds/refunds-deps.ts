import type { Platform } from '#shared/platform/platform.ts';
import { entryStore } from '#shared/store/ledger/entry-store.ts';
import { paymentStore } from '#shared/store/ledger/payment-store.ts';
import { providerEventStore } from '#shared/store/ledger/provider-event-store.ts';
import { refundStore } from '#shared/store/ledger/refund-store.ts';
import { standingStore } from '#shared/store/ledger/standing-store.ts';

export const refundsDeps = ({ db, queues }: Platform) => ({
  queues,
  standings: standingStore(db),
  entries: entryStore(db),
  payments: paymentStore(db),
  refunds: refundStore(db),
  events: providerEventStore(db),
});
export type RefundsDeps = ReturnType<typeof refundsDeps>;
