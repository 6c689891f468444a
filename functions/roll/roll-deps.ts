import type { Platform } from '#shared/platform/platform.ts';
import { ownerStore } from '#shared/store/registry/owner-store.ts';
import { rollStore } from '#shared/store/registry/roll-store.ts';

export const rollDeps = ({ db, secret }: Platform) => ({
  db,
  rolls: rollStore(db),
  owners: ownerStore(db),
  tokenKey: () => secret('tokenKey'),
});
export type RollDeps = ReturnType<typeof rollDeps>;
