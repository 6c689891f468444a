import type { Database } from '#shared/store/database.ts';
import { sandboxStore } from '#shared/store/sandbox-store.ts';
import { type Clock, systemClock } from './clock.ts';
import type { SandboxClock } from './platform.ts';

const REMEMBER_MS = 1_000;
const DAY_MS = 86_400_000;
/** So far the clock of a sandbox may go ahead of the real one. */
const MAX_AHEAD_MS = 3 * 366 * DAY_MS;

const realNow = () => Date.parse(systemClock.now());
const instantOf = (ms: number) => new Date(ms).toISOString();

/** How far ahead of the real time a sandbox may be; the local host's clock keeps to it too where a firm moves it. */
export const latestOfSandbox = (): string => instantOf(realNow() + MAX_AHEAD_MS);

/**
 * The clock of a function on Lambda in a sandbox: the real one, and what the sandbox's table says it is ahead. `refresh` looks there before each
 * event, at most once a second.
 */
export const sandboxTime = (client: Database['client'], table: string): Clock & { refresh(): Promise<void> } => {
  let ahead = 0;
  let readAt = Number.NEGATIVE_INFINITY;
  return {
    now: () => instantOf(realNow() + ahead),
    refresh: async () => {
      if (realNow() - readAt < REMEMBER_MS) return;
      ahead = await sandboxStore({ client }, table).ahead();
      readAt = realNow();
    },
  };
};

/** Moves that clock. Functions follow within a second; what falls due is found by the schedules, which look every minute. */
export const movableSandboxTime = (client: Database['client'], table: string): SandboxClock => ({
  latest: latestOfSandbox,
  advanceTo: (instant) => sandboxStore({ client }, table).advance(Math.min(Date.parse(instant) - realNow(), MAX_AHEAD_MS)),
});
