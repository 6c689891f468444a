import type { Instant } from '../calendar/local-date.ts';

/**
 * How an endpoint does. One that has failed several times running rests: nothing is sent to it meanwhile, and the first attempt afterwards
 * is one alone. So a dead endpoint costs little, however much waits for it.
 */
export type Health = { failures: number; rests: number; restUntil?: Instant };

export const HEALTHY: Health = { failures: 0, rests: 0 };

/** So many failures running, and it rests. */
export const FAILURES_BEFORE_REST = 3;
/** How long it rests, longer each time; never longer than the last. */
const REST_SECONDS = [5, 60, 5 * 60, 30 * 60] as const;
const LONGEST_REST = 30 * 60;

export const isAiling = ({ failures }: Health): boolean => failures >= FAILURES_BEFORE_REST;
export const isResting = ({ restUntil }: Health, now: Instant): boolean => restUntil !== undefined && restUntil > now;

/** After an attempt. @param askedToWaitUntil what the endpoint itself asked for */
export const healthAfter = (before: Health, succeeded: boolean, now: Instant, askedToWaitUntil?: Instant): Health => {
  if (succeeded) return HEALTHY;
  const failures = before.failures + 1;
  const asked = askedToWaitUntil ?? '';
  if (asked > (before.restUntil ?? '')) return { ...before, failures, restUntil: asked };
  // Those that were under way together are one reason to rest, not many.
  if (failures < FAILURES_BEFORE_REST || isResting(before, now)) return { ...before, failures };
  const seconds = REST_SECONDS[before.rests] ?? LONGEST_REST;
  return { failures, rests: before.rests + 1, restUntil: new Date(Date.parse(now) + seconds * 1000).toISOString() };
};
