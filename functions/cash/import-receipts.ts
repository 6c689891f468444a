import type { cashRoutes } from '#shared/contract/cash-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { bookPayment } from '#shared/use-cases/book-payment.ts';
import type { CashDeps } from './cash-deps.ts';
import { type CheckedRow, eachOf } from './check-receipts.ts';
import { planReceipts } from './plan-receipts.ts';
import { receiptPayment } from './receipt-payment.ts';

/**
 * Books a file of receipts: every row is checked before any is booked, and one answer names every fault by row and column. Each row is
 * booked under its receipt's number, so a file that was cut off is sent again and nothing is booked twice. Rows of one unit go one after the
 * other, those of several units side by side.
 */
export const importReceipts: UseCase<typeof cashRoutes.importReceipts, CashDeps> = async (deps, { caller, body, now }) => {
  const compoundId = caller.compound.id;
  const { checked, toBook, alreadyThere, amountFen } = await planReceipts(deps, compoundId, body);
  let done = alreadyThere;
  const bookUnit = async (own: CheckedRow[]) => {
    for (const { row, unit } of own) {
      await bookPayment(deps, receiptPayment(compoundId, row.receiptNumber, row, unit, { at: now, actor: caller.actor }));
      done += 1;
    }
  };
  try {
    await eachOf([...Map.groupBy(toBook, ({ unit }) => unit.unit).values()], bookUnit);
  } catch (error) {
    // Somebody else took money, or a number, between the check and the booking.
    if (error instanceof DomainError && error.code !== 'busy') throw new DomainError('receipts_interrupted', { booked: String(done) });
    throw error;
  }
  return { rows: checked.length, booked: toBook.length, alreadyThere, amountFen };
};
