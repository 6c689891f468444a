import type { firmMoneyRoutes } from '#shared/contract/firm-money-routes.ts';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { periodBounds } from '#shared/domain/calendar/period.ts';
import { STANDINGS } from '#shared/domain/dunning/ladder.ts';
import { openOfSums } from '#shared/domain/ledger/sums.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { compoundOf } from '#shared/platform/ids.ts';
import { billedPeriods } from '#shared/use-cases/unit-bills.ts';
import { firmContract } from './firm-contract.ts';
import type { FirmMoneyDeps } from './firm-money-deps.ts';
import { orderMoney } from './order-money.ts';

/** Periods whose sums one batch reads: more than eight years of months. */
const MOST = 100;

const totalOf = <R extends { openFen: number }>(rows: readonly R[]): number => rows.reduce((sum, { openFen }) => sum + openFen, 0);

/** Totals from the sums, and how many bills stand on each step from the list of arrears, whose keys alone are read. */
export const getFirmArrears: UseCase<typeof firmMoneyRoutes.getFirmArrears, FirmMoneyDeps> = async (
  { contracts, dunning, sums },
  { caller, params: { orderId }, now },
) => {
  const contract = await firmContract(contracts, caller, orderId);
  const periods = billedPeriods(contract).slice(-MOST);
  const [found, dunned, listed] = await Promise.all([
    sums.sumsOf(periods),
    dunning.periods(periods),
    dunning.allArrears(compoundOf(orderId)),
  ]);
  const dueOn = new Map(dunned.map((one) => [one.period, one.dueOn]));
  const today = localDateOf(now);
  const rows = found
    .sort((a, b) => (periodBounds(a.period).from < periodBounds(b.period).from ? 1 : -1))
    .map((sum) => {
      const due = dueOn.get(sum.period);
      return {
        period: sum.period,
        ...(due && { dueOn: due }),
        overdue: due !== undefined && due < today,
        ...orderMoney(sum),
        openFen: openOfSums(sum),
        disputedFen: sum.disputed,
        bills: sum.bills,
        openBills: sum.bills - sum.paid,
      };
    });
  const own = listed.filter((row) => row.orderId === orderId);
  return {
    orderId,
    asOf: now,
    openFen: totalOf(rows),
    overdueFen: totalOf(rows.filter(({ overdue }) => overdue)),
    rows,
    steps: STANDINGS.map((standing) => ({ standing, bills: own.filter((row) => row.standing === standing).length })),
  };
};
