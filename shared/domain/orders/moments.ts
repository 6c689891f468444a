import { addDays, addMonths, firstOfMonth, type Instant, type LocalDate, localDateOf, startOfDay } from '../calendar/local-date.ts';
import { type Moment, type OrderState, orderMoves, SETTLING_SECONDS, timerOf } from './order-life.ts';

/** Known instants of an order's life; each is set once, by the move that makes it known. */
export type Moments = {
  placedAt: Instant;
  answerBy: Instant;
  trialStartsAt?: Instant;
  ratingOpensAt?: Instant;
  trialEndsAt?: Instant;
  objectionEndsAt?: Instant;
  collectingSince?: Instant;
  feesFrom?: LocalDate;
};

/** The end of the last of `days` days after an instant; its own day does not count (Civil Code 201, 203). */
const endOfDaysAfter = (instant: Instant, days: number): Instant => startOfDay(addDays(localDateOf(instant), days + 1));

/** First and last date on which a trial may start when the firm accepts at `now`: from the next day on. */
export const startDateRange = (now: Instant, policy: { latestStartDays: number }): { earliest: LocalDate; latest: LocalDate } => ({
  earliest: addDays(localDateOf(now), 1),
  latest: addDays(localDateOf(now), policy.latestStartDays),
});

export const momentsWhenAccepted = (startDate: LocalDate, terms: { trialMonths: number; policy: { ratingWindowDays: number } }) => {
  const endDate = addMonths(startDate, terms.trialMonths);
  return {
    trialStartsAt: startOfDay(startDate),
    ratingOpensAt: startOfDay(addDays(endDate, -terms.policy.ratingWindowDays)),
    trialEndsAt: startOfDay(endDate),
  };
};

export const momentsWhenPosted = (postedAt: Instant, policy: { objectionDays: number }) => ({
  objectionEndsAt: endOfDaysAfter(postedAt, policy.objectionDays),
});

/** Fees never begin before collecting does. */
export const momentsWhenCollecting = (since: Instant, policy: { feesBegin: 'next-day' | 'next-month' }) => {
  const date = localDateOf(since);
  const wholeMonth = firstOfMonth(date) === date ? date : firstOfMonth(addMonths(firstOfMonth(date), 1));
  return { collectingSince: since, feesFrom: policy.feesBegin === 'next-month' ? wholeMonth : date };
};

/** Moments after which ballots of any kind may still be on their way: the sweep waits before it counts. */
const CLOSING: readonly Moment[] = ['trialEndsAt'];

/** When the sweep shall look at an order in this state; undefined when no timer runs. */
export const dueAt = (state: OrderState, moments: Moments): Instant | undefined => {
  const moment = timerOf(state);
  const at = moment && moments[moment];
  if (!at) return undefined;
  return CLOSING.includes(moment) ? new Date(Date.parse(at) + SETTLING_SECONDS * 1000).toISOString() : at;
};

/**
 * The state that an order has by the rules at `now`, which the sweep may not have written yet: time decides, not when somebody looked.
 * Timers that ask a guard wait for the sweep.
 */
export const stateAt = (state: OrderState, moments: Moments, now: Instant): OrderState => {
  const timer = orderMoves.find((move) => move.by === 'timer' && !move.guard && move.from.includes(state));
  const at = timer?.at && moments[timer.at];
  return timer && at && at <= now ? stateAt(timer.to, moments, now) : state;
};
