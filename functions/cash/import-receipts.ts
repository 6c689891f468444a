import type { cashRoutes } from '#shared/contract/cash-routes.ts';
import type { TableFault } from '#shared/domain/files/table-file.ts';
import { readReceiptFile } from '#shared/domain/ledger/receipt-file.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { bookPayment } from '#shared/use-cases/book-payment.ts';
import type { CashDeps } from './cash-deps.ts';
import { type CheckedRow, checkReceipts, eachOf } from './check-receipts.ts';
import { receiptPayment } from './receipt-payment.ts';

const refuse = (faults: readonly TableFault[]): void => {
  if (faults.length === 0) return;
  const errors = [...faults]
    .sort((a, b) => a.row - b.row)
    .map(({ row, column, zh, en }) => ({ path: '/body', message: { zh, en }, row, column }));
  throw new DomainError('invalid_receipts', {}, errors);
};

/**
 * Books a file of receipts: every row is checked before any is booked, and one answer names every fault by row and column. Each row is
 * booked under its receipt's number, so a file that was cut off is sent again and nothing is booked twice. Rows of one unit go one after the
 * other, those of several units side by side.
 */
export const importReceipts: UseCase<typeof cashRoutes.importReceipts, CashDeps> = async (deps, { caller, body, now }) => {
  const compoundId = caller.compound.id;
  const file = readReceiptFile(body);
  if ('unreadable' in file) throw new DomainError('unreadable_file', {}, [{ path: '/body', message: file.unreadable }]);
  refuse(file.faults);
  const { checked, faults } = await checkReceipts(deps, compoundId, file.rows, file.heading);
  refuse(faults);

  const toBook = checked.filter(({ booked }) => !booked);
  let done = checked.length - toBook.length;
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
  return {
    rows: checked.length,
    booked: toBook.length,
    alreadyThere: checked.length - toBook.length,
    amountFen: checked.reduce((sum, { row }) => sum + row.amountFen, 0),
  };
};
