import type { paymentsRoutes } from '#shared/contract/payments-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { receiptRows } from '#shared/use-cases/receipt-rows.ts';
import type { PaymentsDeps } from './payments-deps.ts';

/** What a household paid at the counter, newest first. The journal lags as an index does, and a page of it may hold fewer than asked. */
export const listOwnReceipts: UseCase<typeof paymentsRoutes.listOwnReceipts, PaymentsDeps> = async (
  { journal, entries },
  { caller: { compoundId, unit }, query },
) => {
  const { rows, nextCursor } = await journal.ofUnit(compoundId, unit.unit, query);
  return { rows: await receiptRows(entries, compoundId, rows), nextCursor };
};
