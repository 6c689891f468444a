import type { firmMoneyRoutes } from '#shared/contract/firm-money-routes.ts';
import { maskUnit } from '#shared/domain/roll/masking.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { billAnswer } from '#shared/use-cases/money-answers.ts';
import { firmContract } from './firm-contract.ts';
import type { FirmMoneyDeps } from './firm-money-deps.ts';

/** Whose a bill is stays with the committee: area and occupancy would tell it too. */
export const listFirmBills: UseCase<typeof firmMoneyRoutes.listFirmBills, FirmMoneyDeps> = async (
  { contracts, bills, cursors },
  { caller, params: { orderId }, query },
) => {
  const list = `bills#${orderId}#${query.period}`;
  const cursor = cursors.open(query.cursor, list);
  const [, { rows, nextCursor }] = await Promise.all([
    firmContract(contracts, caller, orderId),
    bills.bills(orderId, query.period, { limit: query.limit, cursor }),
  ]);
  return {
    rows: rows.map((bill) => {
      const { occupied: _, areaDm2: __, ...answer } = billAnswer(bill);
      return { ...answer, unit: maskUnit(bill.unit) };
    }),
    nextCursor: cursors.seal(nextCursor, list),
  };
};
