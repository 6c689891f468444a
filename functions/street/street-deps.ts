import type { Platform } from '#shared/platform/platform.ts';
import { auditStore } from '#shared/store/audit-store.ts';
import { catalogueStore } from '#shared/store/catalogue-store.ts';
import { orderStore } from '#shared/store/order-store.ts';
import { firmStore } from '#shared/store/registry/firm-store.ts';
import { keyStore } from '#shared/store/registry/key-store.ts';
import { memberStore } from '#shared/store/registry/member-store.ts';
import { partyStore } from '#shared/store/registry/party-store.ts';
import { streetStore } from '#shared/store/registry/street-store.ts';
import { streetOrderStore } from '#shared/store/street-order-store.ts';

/** What the street office's use cases work with. */
export const streetDeps = ({ db, secret, mode }: Platform) => ({
  streets: streetStore(db),
  parties: partyStore(db),
  members: memberStore(db),
  firms: firmStore(db),
  keys: keyStore(db),
  catalogue: catalogueStore(db),
  orders: orderStore(db),
  pipeline: streetOrderStore(db),
  audit: auditStore(db),
  installation: { mode, tokenKey: () => secret('tokenKey') },
});
export type StreetDeps = ReturnType<typeof streetDeps>;
