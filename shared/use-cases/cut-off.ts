import { addDays, type Instant, type LocalDate, localDateOf, startOfDay } from '#shared/domain/calendar/local-date.ts';
import { type Period, periodBounds } from '#shared/domain/calendar/period.ts';
import { DomainError } from '#shared/platform/domain-error.ts';

/** Up to where postings count: whole local days, and of today what there is. */
export type CutOff = { asOf: LocalDate; cutOff: Instant; today: LocalDate };

/**
 * @param where the field that a fault is told of
 * @throws DomainError invalid_request when a date was given that is before the period or in the future
 */
export const cutOffOf = (period: Period, asked: LocalDate | undefined, now: Instant, where = '/query/asOf'): CutOff => {
  const today = localDateOf(now);
  const { from } = periodBounds(period);
  if (asked !== undefined && (asked > today || asked < from)) {
    const message =
      from > today
        ? { zh: `该期自 ${from} 开始，尚无数据`, en: `the period begins on ${from}: there is nothing yet` }
        : { zh: `截止日须在 ${from} 至 ${today} 之间`, en: `from ${from} to ${today}` };
    throw new DomainError('invalid_request', {}, [{ path: where, message }]);
  }
  const asOf = asked ?? today;
  return { asOf, cutOff: asOf === today ? now : startOfDay(addDays(asOf, 1)), today };
};
