import type { Platform } from '#shared/platform/platform.ts';
import { waiverStore } from '#shared/store/ledger/waiver-store.ts';
import { rollStore } from '#shared/store/registry/roll-store.ts';

/** What the committee's use cases around bills work with. `db` serves reads that span tables in one round trip. */
export const billingDeps = ({ db }: Platform) => ({ db, waivers: waiverStore(db), rolls: rollStore(db) });
export type BillingDeps = ReturnType<typeof billingDeps>;
