import type { Instant } from '#shared/domain/calendar/local-date.ts';

/** As long as a paused endpoint is waited for, what was sent can be looked at, and a repeated request may come. */
const KEPT_SECONDS = 30 * 24 * 3600;

/** When DynamoDB removes an item of webhooks, in seconds since 1970. @param at from when it is kept */
export const expiryOf = (at: Instant): number => Math.floor(Date.parse(at) / 1000) + KEPT_SECONDS;
