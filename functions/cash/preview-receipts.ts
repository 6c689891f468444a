import type { cashRoutes } from '#shared/contract/cash-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import type { CashDeps } from './cash-deps.ts';
import { planReceipts } from './plan-receipts.ts';

/** What an import of this file would book, row by row, before anything is written; the same faults are told as when importing. */
export const previewReceipts: UseCase<typeof cashRoutes.previewReceipts, CashDeps> = async (deps, { caller, body }) => {
  const { checked, toBook, alreadyThere, amountFen } = await planReceipts(deps, caller.compound.id, body);
  return {
    toBook: toBook.length,
    alreadyThere,
    amountFen,
    rows: checked.map(({ row, unit, plan }) => ({
      row: row.row,
      receiptNumber: row.receiptNumber,
      unit: unit.unit,
      channel: row.channel,
      amountFen: row.amountFen,
      alreadyThere: !plan,
      bills: (plan?.bills ?? []).map(({ orderId, period, effects }) => ({ orderId, period, receivedFen: effects.received ?? 0 })),
      creditFen: plan?.surplusFen ?? 0,
    })),
  };
};
