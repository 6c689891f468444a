import type { Instant } from '../calendar/local-date.ts';
import type { Moments } from '../orders/moments.ts';
import type { OrderState } from '../orders/order-life.ts';
import { stateAt } from '../orders/timing.ts';

/** What the gate decides on: counts, never ratios. */
export type GateCounts = { rated: number; satisfied: number; occupiedUnits: number };
export type GatePolicy = { satisfactionPercent: number; minResponsePercent: number };

export type Test = { numerator: number; denominator: number; percent: number; held: boolean };

/** Held when numerator ÷ denominator ≥ percent, in integers only; nothing of nothing does not hold. */
const atLeast = (numerator: number, denominator: number, percent: number): Test => ({
  numerator,
  denominator,
  percent,
  held: denominator > 0 && 100 * numerator >= percent * denominator,
});

/** Gate one (rules: Rating): satisfied ÷ rated and rated ÷ occupied units must both reach the street's percentages. */
export const ratingGate = (counts: GateCounts, policy: GatePolicy): { satisfaction: Test; response: Test; met: boolean } => {
  const satisfaction = atLeast(counts.satisfied, counts.rated, policy.satisfactionPercent);
  const response = atLeast(counts.rated, counts.occupiedUnits, policy.minResponsePercent);
  return { satisfaction, response, met: satisfaction.held && response.held };
};

/** Whether ratings are taken at `now`: time decides, so a late sweep shuts nobody out and lets nobody in. */
export const ratingIsOpen = (order: { state: OrderState; moments: Moments }, now: Instant): boolean =>
  stateAt(order.state, order.moments, now) === 'rating' && now < (order.moments.trialEndsAt ?? '');
