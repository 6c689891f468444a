import type { LocalDate } from '#shared/domain/calendar/local-date.ts';
import { type Period, periodBounds, periodOf, previousPeriod } from '#shared/domain/calendar/period.ts';
import { lastDayOf } from '../../parts/last-day.ts';
import type { Contract } from './use-contracts.ts';

/** Periods whose bills are drafted or issued by a day, the newest first. */
export const periodsOf = (
  {
    moments,
    terms,
  }: { moments: Pick<Contract['moments'], 'feesFrom' | 'serviceEndsAt' | 'termEndsAt'>; terms: Pick<Contract['terms'], 'cycle'> },
  today: LocalDate,
): Period[] => {
  const { feesFrom, serviceEndsAt, termEndsAt } = moments;
  if (!feesFrom || feesFrom > today) return [];
  const end = serviceEndsAt ?? termEndsAt;
  const last = end && lastDayOf(end) < today ? lastDayOf(end) : today;
  const periods: Period[] = [];
  for (let period = periodOf(last, terms.cycle); periodBounds(period).to >= feesFrom; period = previousPeriod(period)) periods.push(period);
  return periods;
};
