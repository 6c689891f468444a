import type { householdRoutes } from '#shared/contract/household-routes.ts';
import { firstPeriod } from '#shared/domain/billing/bill-draft.ts';
import { nextPeriod } from '#shared/domain/calendar/period.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { billAnswer } from '#shared/use-cases/money-answers.ts';
import { runningOrders } from '#shared/use-cases/running-orders.ts';
import type { HouseholdDeps } from './household-deps.ts';

/** A bill's key follows from order, period and unit, so the newest this many periods are asked for by key. */
const PERIODS = 24;

export const listBills: UseCase<typeof householdRoutes.listBills, HouseholdDeps> = async ({ orders, ledger }, { caller }) => {
  const running = await runningOrders(orders, caller.compoundId);
  const contracts = await ledger.contracts(running.filter(({ moments }) => moments.feesFrom).map(({ id }) => id));
  const wanted = contracts.flatMap((contract) => {
    const periods = [];
    for (let period = firstPeriod(contract); period <= contract.nextPeriod; period = nextPeriod(period)) periods.push(period);
    return periods.slice(-PERIODS).map((period) => ({ orderId: contract.orderId, period }));
  });
  const bills = wanted.length > 0 ? await ledger.billsOf(caller.unit.unit, wanted.slice(0, 100)) : [];
  return { rows: bills.map(billAnswer).sort((a, b) => (a.from < b.from ? 1 : -1)) };
};
