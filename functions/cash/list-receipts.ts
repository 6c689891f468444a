import type { cashRoutes } from '#shared/contract/cash-routes.ts';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { receiptRows } from '#shared/use-cases/receipt-rows.ts';
import type { CashDeps } from './cash-deps.ts';

/** A compound's receipts of a month. A page of its journal may hold fewer than asked. */
export const listReceipts: UseCase<typeof cashRoutes.listReceipts, CashDeps> = async ({ journal, entries }, { caller, query, now }) => {
  const compoundId = caller.compound.id;
  const { rows, nextCursor } = await journal.ofMonth(compoundId, query.month ?? localDateOf(now).slice(0, 7), query);
  return { rows: await receiptRows(entries, compoundId, rows), nextCursor };
};
