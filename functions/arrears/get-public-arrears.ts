import type { arrearsRoutes } from '#shared/contract/arrears-routes.ts';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { periodBounds } from '#shared/domain/calendar/period.ts';
import { publicTotals } from '#shared/domain/dunning/public-totals.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { billedPeriods } from '#shared/use-cases/unit-bills.ts';
import type { ArrearsDeps } from './arrears-deps.ts';

/** The newest so many periods, of all a compound's orders. */
const SHOWN = 48;

const beginOf = ({ period }: { period: string }): string => periodBounds(period).from;
const newestFirst = (a: { period: string }, b: { period: string }): number => (beginOf(a) < beginOf(b) ? 1 : -1);

/** What hangs at the gate: totals of the periods whose time of payment is over. Units and names are not even read. */
export const getPublicArrears: UseCase<typeof arrearsRoutes.getPublicArrears, ArrearsDeps> = async (
  { streets, contracts, dunning, sums },
  { params, now },
) => {
  const [compound, all] = await Promise.all([streets.compound(params.compoundId), contracts.ofCompound(params.compoundId)]);
  if (!compound) throw new DomainError('not_found', { what: nouns.compound });
  const newest = all.flatMap(billedPeriods).sort(newestFirst).slice(0, SHOWN);
  const [issued, found] = await Promise.all([dunning.periods(newest), sums.sumsOf(newest)]);
  const rows = found.sort(newestFirst).flatMap(({ packageName, ...sum }) => {
    const { period, dueOn } = issued.find((one) => one.orderId === sum.orderId && one.period === sum.period) ?? {};
    return period && dueOn && dueOn < localDateOf(now) ? [{ period, packageName, dueOn, ...publicTotals(sum) }] : [];
  });
  return { compoundId: compound.id, compoundName: compound.name, rows };
};
