import type { Instant } from '../calendar/local-date.ts';
import type { Moments } from '../orders/moments.ts';
import { type OrderState, orderStates, timersOf } from '../orders/order-life.ts';
import { stateAt } from '../orders/timing.ts';

/** What of an order says whether a visit can be recorded. */
type Served = { state: OrderState; moments: Moments; services: readonly string[] };

/** How far a firm's clock may be ahead of ours, in milliseconds. */
const AHEAD_MS = 5 * 60_000;

/**
 * Whether the firm serves at `now`. A trial that has ended is over although the sweep has not counted yet: whatever it decides, none of the
 * states that may follow serves.
 */
const servesAt = ({ state, moments }: Served, now: Instant): boolean => {
  const current = stateAt(state, moments, now);
  const timers = timersOf(current);
  const ends = timers[0]?.at && moments[timers[0].at];
  const over = ends !== undefined && ends <= now && !timers.some(({ to }) => orderStates[to].serves);
  return orderStates[current].serves && !over;
};

export type VisitFault = 'other-service' | 'not-serving' | 'before-trial' | 'in-future';

/** Why a visit cannot be recorded at `now`; undefined if it can. */
export const visitFault = (order: Served, visit: { service: string; doneAt: Instant }, now: Instant): VisitFault | undefined => {
  if (!order.services.includes(visit.service)) return 'other-service';
  if (!servesAt(order, now)) return 'not-serving';
  if (visit.doneAt < (order.moments.trialStartsAt ?? now)) return 'before-trial';
  return Date.parse(visit.doneAt) > Date.parse(now) + AHEAD_MS ? 'in-future' : undefined;
};
