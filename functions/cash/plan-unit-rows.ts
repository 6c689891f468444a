import { allocate, oldestFirst } from '#shared/domain/ledger/allocation.ts';
import { type BillBalance, openOf } from '#shared/domain/ledger/bill-balance.ts';
import { type BillChange, changed } from '#shared/domain/ledger/entry.ts';
import type { ReceiptColumn, ReceiptRow } from '#shared/domain/ledger/receipt-file.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import type { BillItem } from '#shared/store/ledger/bill-store.ts';
import { MOST_BILLS } from '#shared/use-cases/book-payment.ts';

/** What booking a row does: what each bill gets, and what is kept as paid ahead, in fen. */
export type RowPlan = { bills: BillChange[]; surplusFen: number };
/** A row that cannot be booked, and which of its columns is at fault. */
export type Faulty = { row: ReceiptRow; column: ReceiptColumn; zh: string; en: string };

/**
 * Where the money of one unit's rows finds its place, row after row as they will be booked.
 * @param limit the most that the unit may have paid ahead, in fen
 */
export const planUnitRows = (
  rows: readonly ReceiptRow[],
  bills: readonly BillItem[],
  paidAhead: number,
  limit: number,
): { plans: Map<ReceiptRow, RowPlan>; faults: Faulty[] } => {
  const plans = new Map<ReceiptRow, RowPlan>();
  const faults: Faulty[] = [];
  let open: BillItem[] = oldestFirst(bills).filter((bill) => openOf(bill) > 0 && !bill.disputed);
  let ahead = paidAhead;
  for (const row of rows) {
    const plan = allocate(row.amountFen, open.slice(0, MOST_BILLS));
    const { surplusFen } = plan;
    const fits = surplusFen === 0 || (row.surplus === 'credit' && ahead + surplusFen <= limit);
    if (fits) {
      const after = changed<BillItem & BillBalance>(open, plan.bills).map((one) => one.after);
      open = open
        .map((bill) => after.find(({ orderId, period }) => orderId === bill.orderId && period === bill.period) ?? bill)
        .filter((bill) => openOf(bill) > 0);
      ahead += surplusFen;
      plans.set(row, plan);
    } else {
      const most = formatFen(row.amountFen - surplusFen + (row.surplus === 'credit' ? Math.max(0, limit - ahead) : 0));
      faults.push({ row, column: 'amount', zh: `金额超过可收金额 ${most}`, en: `more than can be taken: ${most}` });
    }
  }
  return { plans, faults };
};
