import type { Instant } from './local-date.ts';

const OFFSET_MS = 8 * 3_600_000;

/** An instant as people in Jinan read it: `2027-03-20 18:00`. */
export const localTime = (instant: Instant): string =>
  new Date(Date.parse(instant) + OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');
