import type { Platform } from '#shared/platform/platform.ts';
import { clockMoveStore } from '#shared/store/sandbox-store.ts';

/** The sandbox's clock and its moves; there is none in a live installation. */
export const firmSandboxDeps = ({ db, sandboxClock }: Platform) => ({ clock: sandboxClock, moves: clockMoveStore(db) });
export type FirmSandboxDeps = ReturnType<typeof firmSandboxDeps>;
