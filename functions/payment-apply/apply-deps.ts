import type { Actor } from '#shared/contract/schemas/party.ts';
import type { Platform } from '#shared/platform/platform.ts';
import { accountStore } from '#shared/store/ledger/account-store.ts';
import { billStore } from '#shared/store/ledger/bill-store.ts';
import { contractStore } from '#shared/store/ledger/contract-store.ts';
import { entryStore } from '#shared/store/ledger/entry-store.ts';
import { paymentStore } from '#shared/store/ledger/payment-store.ts';
import { providerEventStore } from '#shared/store/ledger/provider-event-store.ts';
import { refundStore } from '#shared/store/ledger/refund-store.ts';
import { standingStore } from '#shared/store/ledger/standing-store.ts';

export const applyDeps = ({ db, payments: provider, log }: Platform) => ({
  provider,
  log,
  contracts: contractStore(db),
  bills: billStore(db),
  accounts: accountStore(db),
  entries: entryStore(db),
  standings: standingStore(db),
  payments: paymentStore(db),
  refunds: refundStore(db),
  events: providerEventStore(db),
});
export type ApplyDeps = ReturnType<typeof applyDeps>;

/** The household whose payment it is; what the provider tells, nobody here did. */
export const householdActor = (unit: string): Actor => ({
  party: { id: unit, kind: 'household', name: unit },
  person: { id: unit, name: unit },
});
export const PROVIDER_ACTOR: Actor = {
  party: { id: 'platform', kind: 'platform', name: '先用 Xianyong' },
  person: { id: 'payment-provider', name: '支付平台 / payment provider' },
};
