import type { householdRoutes } from '#shared/contract/household-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { billAnswer } from '#shared/use-cases/money-answers.ts';
import { unitBills } from '#shared/use-cases/unit-bills.ts';
import type { HouseholdDeps } from './household-deps.ts';

/** The newest so many bills are shown. */
const SHOWN = 100;

export const listBills: UseCase<typeof householdRoutes.listBills, HouseholdDeps> = async (deps, { caller }) => {
  const [{ bills }, { prepaidFen }] = await Promise.all([
    unitBills(deps, caller.compoundId, caller.unit.unit),
    deps.accounts.account(caller.compoundId, caller.unit.unit),
  ]);
  const newestFirst = bills.map(billAnswer).sort((a, b) => (a.from < b.from ? 1 : -1));
  return { rows: newestFirst.slice(0, SHOWN), prepaidFen };
};
