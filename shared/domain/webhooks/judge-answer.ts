import type { Instant } from '../calendar/local-date.ts';

/** Why nothing was answered, or nothing that counts. */
export const DELIVERY_FAULTS = ['timeout', 'no_connection', 'no_address', 'address_refused', 'tls'] as const;
export type DeliveryFault = (typeof DELIVERY_FAULTS)[number];

/** What came of one attempt: an answer’s status, or why there was none. */
export type Attempted = { status?: number; fault?: DeliveryFault; retryAfterSeconds?: number };

/** Seconds from one attempt to the next: ten repetitions over three days, then the delivery is dead. */
export const RETRY_SECONDS = [5, 60, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600, 14 * 3600, 20 * 3600, 20 * 3600] as const;
/** However seldom it was tried meanwhile, a delivery is not tried any more when this long has passed since it was queued. */
export const GIVE_UP_SECONDS = 3 * 24 * 3600;
/** Each pause is this much longer or shorter, so that what failed together does not come again together. */
const JITTER = 0.1;
/** What an endpoint may ask for by Retry-After. */
const LONGEST_RETRY_AFTER = 24 * 3600;

/** Statuses with which an endpoint may say when it wants to be asked again. */
const ASKS_LATER = [429, 503];

/** What follows from an attempt. `askedToWait`: the endpoint said so itself, so nothing else is sent to it before. */
export type Verdict =
  | { is: 'delivered' }
  /** The endpoint says that it is no more (410). */
  | { is: 'gone' }
  | { is: 'again'; at: Instant; askedToWait: boolean }
  | { is: 'dead'; because: 'attempts_used_up' | 'three_days_over' };

export const isSuccess = ({ status = 0 }: Attempted): boolean => status >= 200 && status < 300;

const later = (now: Instant, seconds: number): Instant => new Date(Date.parse(now) + Math.round(seconds * 1000)).toISOString();

/**
 * What follows from an attempt. Redirects are not followed: they are failures like any other status that is no success.
 * @param tries how many attempts there were, this one included
 * @param until when it is given up whatever the number of attempts
 * @param chance from 0 to 1, for the jitter
 */
export const judgeAnswer = (attempted: Attempted, tries: number, now: Instant, until: Instant, chance: number): Verdict => {
  if (isSuccess(attempted)) return { is: 'delivered' };
  if (attempted.status === 410) return { is: 'gone' };
  const pause = RETRY_SECONDS[tries - 1];
  if (pause === undefined) return { is: 'dead', because: 'attempts_used_up' };
  if (now >= until) return { is: 'dead', because: 'three_days_over' };
  const { status = 0, retryAfterSeconds } = attempted;
  if (ASKS_LATER.includes(status) && retryAfterSeconds !== undefined) {
    return { is: 'again', at: later(now, Math.min(Math.max(1, retryAfterSeconds), LONGEST_RETRY_AFTER)), askedToWait: true };
  }
  return { is: 'again', at: later(now, pause * (1 + JITTER * (2 * chance - 1))), askedToWait: false };
};

/** When a delivery is given up that was queued, or last begun anew, at an instant. */
export const givenUpAt = (since: Instant): Instant => later(since, GIVE_UP_SECONDS);
