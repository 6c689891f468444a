import type * as z from 'zod';
import type { householdRoutes } from '#shared/contract/household-routes.ts';
import type { HouseholdBill } from '#shared/contract/schemas/money.ts';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { payUntil } from '#shared/domain/dunning/ladder.ts';
import { openOf } from '#shared/domain/ledger/bill-balance.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import type { BillItem } from '#shared/store/ledger/bill-store.ts';
import type { ContractItem } from '#shared/store/ledger/contract-store.ts';
import type { DunnedBill } from '#shared/store/ledger/dunning-store.ts';
import { billAnswer } from '#shared/use-cases/money-answers.ts';
import { unitBills } from '#shared/use-cases/unit-bills.ts';
import type { HouseholdDeps } from './household-deps.ts';

/** The newest so many bills are shown. */
const SHOWN = 100;

const dunningAnswer = (
  bill: BillItem,
  climbed: DunnedBill,
  contract: ContractItem | undefined,
): z.output<typeof HouseholdBill>['dunning'] => {
  const { reminder, notice, referral } = climbed.steps;
  const until = contract && payUntil(bill, climbed, contract);
  return {
    ...(reminder && { remindedOn: reminder }),
    ...(notice && { noticeOn: notice }),
    ...(referral && { referredOn: referral }),
    ...(until && { payUntil: until }),
  };
};

/** A household's bills, with what was done about those that are open and overdue. */
export const listBills: UseCase<typeof householdRoutes.listBills, HouseholdDeps> = async (deps, { caller, now }) => {
  const [{ contracts, bills }, { prepaidFen }] = await Promise.all([
    unitBills(deps, caller.compoundId, caller.unit.unit),
    deps.accounts.account(caller.compoundId, caller.unit.unit),
  ]);
  const shown = [...bills].sort((a, b) => (a.from < b.from ? 1 : -1)).slice(0, SHOWN);
  const overdue = shown.filter((bill) => openOf(bill) > 0 && bill.dueOn < localDateOf(now));
  const climbed = overdue.length > 0 ? await deps.dunning.climbedOf(overdue) : [];
  const climbedOf = new Map(overdue.map((bill, n) => [bill, climbed[n]]));
  return {
    rows: shown.map((bill) => {
      const stands = climbedOf.get(bill);
      const contract = contracts.find(({ orderId }) => orderId === bill.orderId);
      return { ...billAnswer(bill), ...(stands && { dunning: dunningAnswer(bill, stands, contract) }) };
    }),
    prepaidFen,
  };
};
