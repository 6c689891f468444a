import type { TableFault } from '#shared/domain/files/table-file.ts';
import { readReceiptFile } from '#shared/domain/ledger/receipt-file.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { CashDeps } from './cash-deps.ts';
import { type CheckedRow, checkReceipts } from './check-receipts.ts';

const refuse = (faults: readonly TableFault[]): void => {
  if (faults.length === 0) return;
  const errors = [...faults]
    .sort((a, b) => a.row - b.row)
    .map(({ row, column, zh, en }) => ({ path: '/body', message: { zh, en }, row, column }));
  throw new DomainError('invalid_receipts', {}, errors);
};

/**
 * Reads a file of receipts, and what booking each of them would do. Nothing is written.
 * @throws DomainError unreadable_file; invalid_receipts with every fault of every row
 */
export const planReceipts = async (deps: CashDeps, compoundId: string, body: Uint8Array) => {
  const file = readReceiptFile(body);
  if ('unreadable' in file) throw new DomainError('unreadable_file', {}, [{ path: '/body', message: file.unreadable }]);
  refuse(file.faults);
  const { checked, faults } = await checkReceipts(deps, compoundId, file.rows, file.heading);
  refuse(faults);
  const toBook = checked.filter(({ plan }) => plan);
  return {
    checked,
    toBook,
    alreadyThere: checked.length - toBook.length,
    amountFen: checked.reduce((sum: number, { row }: CheckedRow) => sum + row.amountFen, 0),
  };
};
