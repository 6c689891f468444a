import type { Platform } from '#shared/platform/platform.ts';
import { partyStore } from '#shared/store/registry/party-store.ts';
import { streetStore } from '#shared/store/registry/street-store.ts';

export const meDeps = ({ db }: Platform) => ({ parties: partyStore(db), streets: streetStore(db) });
export type MeDeps = ReturnType<typeof meDeps>;
