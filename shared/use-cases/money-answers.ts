import type * as z from 'zod';
import type { Bill, Receipt } from '#shared/contract/schemas/money.ts';
import type { BillItem, ReceiptItem } from '#shared/store/ledger-store.ts';

export const billAnswer = (bill: BillItem): Bill => ({
  orderId: bill.orderId,
  period: bill.period,
  unit: bill.unit,
  from: bill.from,
  to: bill.to,
  areaDm2: bill.areaDm2,
  yuanPerSqmMonth: bill.yuanPerSqmMonth,
  amountFen: bill.amountFen,
  openFen: bill.openFen,
  issuedOn: bill.issuedOn,
});

export const receiptAnswer = (receipt: ReceiptItem): z.output<typeof Receipt> => ({
  receiptNumber: receipt.receiptNumber,
  channel: receipt.channel,
  orderId: receipt.orderId,
  period: receipt.period,
  unit: receipt.unit,
  amountFen: receipt.amountFen,
  receivedAt: receipt.receivedAt,
  cashier: receipt.cashier,
  openFen: receipt.openFen,
});
