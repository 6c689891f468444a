import { useQuery } from '@tanstack/react-query';
import type { LocalDate } from '#shared/domain/calendar/local-date.ts';
import { type Period, periodBounds, periodOf, previousPeriod } from '#shared/domain/calendar/period.ts';
import { api } from '#web/console/api.ts';
import { party } from '#web/console/party.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { lastDayOf } from '../../parts/last-day.ts';
import { useCompoundId } from '../../parts/use-compound.ts';

/** An order that collects fees, or did, with its terms. */
export type Contract = Answer<'GET /v1/compounds/{compoundId}/orders/{orderId}'>;

/** The compound's contracts, the newest first. A compound has one that runs, and few before it. */
export const useContracts = () => {
  const compoundId = useCompoundId();
  return useQuery({
    queryKey: ['contracts', party.current(), compoundId],
    queryFn: async ({ signal }) => {
      const { rows } = await api('GET /v1/compounds/{compoundId}/orders', { params: { compoundId }, query: { limit: 100 }, signal });
      const collecting = rows.filter(({ moments }) => moments.feesFrom !== undefined);
      return Promise.all(
        collecting.map(({ id }) => api('GET /v1/compounds/{compoundId}/orders/{orderId}', { params: { compoundId, orderId: id }, signal })),
      );
    },
  });
};

/** Periods whose bills are drafted or issued by a day, the newest first. */
export const periodsOf = ({ moments, terms }: Pick<Contract, 'moments' | 'terms'>, today: LocalDate): Period[] => {
  const { feesFrom, serviceEndsAt, termEndsAt } = moments;
  if (!feesFrom || feesFrom > today) return [];
  const end = serviceEndsAt ?? termEndsAt;
  const last = end && lastDayOf(end) < today ? lastDayOf(end) : today;
  const periods: Period[] = [];
  for (let period = periodOf(last, terms.cycle); periodBounds(period).to >= feesFrom; period = previousPeriod(period)) periods.push(period);
  return periods;
};
