import { addDays, type Instant, localDateOf, startOfDay } from '../calendar/local-date.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { Moments } from './moments.ts';

/** The moments of a new order: the firm answers within working days, until the end of the last one. A file of its own: it alone needs the holiday calendar. */
export const momentsWhenPlaced = (placedAt: Instant, policy: { answerWorkingDays: number }): Moments => ({
  placedAt,
  answerBy: startOfDay(addDays(addWorkingDays(localDateOf(placedAt), policy.answerWorkingDays), 1)),
});
