import type { Instant } from '#shared/domain/calendar/local-date.ts';

/** Where the time comes from; nothing else in the product may ask the machine for it. */
export type Clock = { now(): Instant };

export const systemClock: Clock = { now: () => new Date().toISOString() };
