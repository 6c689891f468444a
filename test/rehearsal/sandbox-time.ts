import { setTimeout as after } from 'node:timers/promises';
import { wiringOf } from '#infra/wiring.ts';
import type { Instant } from '#shared/domain/calendar/local-date.ts';
import type { Api, As } from '../../demo/seed/api.ts';
import type { AwsCalls } from './aws-calls.ts';

/** The clock of the rehearsed installation: moved by a firm through the API, and looked at by each function once a second. */
export type SandboxTime = {
  now(): Instant;
  /** Moves the clock, and nothing else; never back. */
  moveTo(instant: Instant | undefined): Promise<void>;
  /** Lets time pass until an instant; what is due then has been swept. */
  until(instant: Instant | undefined): Promise<void>;
};

const LOOK_MS = 1100;

/** @param firm whose key moves the clock */
export const sandboxTime = (api: Api, firm: As, { start }: AwsCalls): SandboxTime => {
  let aheadMs = 0;
  const now = () => new Date(Date.now() + aheadMs).toISOString();
  const moveTo = async (instant = '') => {
    if (instant <= now()) return;
    const { to } = await api<{ to: string }>('POST', '/v1/firm/clock', { as: firm, key: `clock-${instant}`, body: { to: instant } });
    aheadMs = Date.parse(to) - Date.now();
    await after(LOOK_MS);
  };
  return {
    now,
    moveTo,
    until: async (instant) => {
      await moveTo(instant);
      await start(wiringOf('deadlines').purpose);
    },
  };
};

/** Asks again and again until something holds, for as long as is given. */
export const eventually = async <T>(what: string, seconds: number, look: () => Promise<T | undefined | false>): Promise<T> => {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await after(1000)) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`${what}: not within ${seconds} seconds`);
};
