import type { Platform } from '#shared/platform/platform.ts';
import { limitStore } from '#shared/store/limit-store.ts';
import { keyStore } from '#shared/store/registry/key-store.ts';

/** What a firm's keys are looked after with. */
export const firmKeysDeps = ({ db, secret, mode }: Platform) => ({
  keys: keyStore(db),
  limits: limitStore(db),
  installation: { mode, tokenKey: () => secret('tokenKey') },
});
export type FirmKeysDeps = ReturnType<typeof firmKeysDeps>;
