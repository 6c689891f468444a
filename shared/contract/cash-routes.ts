import * as z from 'zod';
import { defineRoutes } from './route.ts';
import { LedgerEntry, NewRefund, NewReversal, PrepaidPage, ReceiptImport, ReceiptPreview, Till, UnitAccount } from './schemas/ledger.ts';
import { Bill, NewReceipt, Receipt } from './schemas/money.ts';
import { CompoundId, LocalDate, Month, OrderId, PageQuery, Period, pageOf, ReceiptNumber, UnitRef } from './schemas/primitives.ts';

const Compound = z.strictObject({ compoundId: CompoundId });
const OneReceipt = Compound.extend({ receiptNumber: ReceiptNumber });
const OneUnit = Compound.extend({ unit: UnitRef });
const ReceiptFile = z.instanceof(Uint8Array).meta({
  description: 'A CSV file in UTF-8 or GB18030, at most 500 rows: 收据号,楼号,单元,房号,金额,渠道[,多缴转预缴]. 渠道: 现金, 转账 or 刷卡.',
});

/** The committee's counter: bills of a period, money received and given back, the till. */
export const cashRoutes = defineRoutes({
  listCompoundBills: {
    method: 'GET',
    path: '/v1/compounds/{compoundId}/orders/{orderId}/bills',
    audience: 'committee',
    params: Compound.extend({ orderId: OrderId }),
    query: PageQuery.extend({ period: Period }),
    status: 200,
    answer: pageOf(Bill),
    errors: ['not_found'],
    summary: { en: 'Bills of an order’s period, by building, entrance and unit', zh: '某期账单，按楼号、单元、房号' },
  },
  getUnitAccount: {
    method: 'GET',
    path: '/v1/compounds/{compoundId}/units/{unit}/account',
    audience: 'committee',
    params: OneUnit,
    query: PageQuery,
    status: 200,
    answer: UnitAccount,
    errors: ['not_found'],
    summary: {
      en: 'A household’s account: its bills, what it has paid ahead, and what happened, newest first',
      zh: '一户的账目：账单、预缴余额与明细，最新在前',
    },
  },
  listPrepaid: {
    method: 'GET',
    path: '/v1/compounds/{compoundId}/prepaid',
    audience: 'committee',
    params: Compound,
    query: PageQuery,
    status: 200,
    answer: PrepaidPage,
    errors: [],
    summary: { en: 'Households with money paid ahead, by unit, with the total', zh: '有预缴余额的住户，按房号，含合计' },
  },
  recordReceipt: {
    method: 'PUT',
    path: '/v1/compounds/{compoundId}/receipts/{receiptNumber}',
    audience: 'committee',
    params: OneReceipt,
    body: NewReceipt,
    status: 200,
    answer: Receipt,
    errors: ['not_found', 'bill_not_found', 'amount_over_open', 'prepay_limit', 'receipt_used', 'changed_meanwhile'],
    summary: {
      en: 'Record money received at the counter under its receipt number; the same again changes nothing',
      zh: '按收据号登记收款；重复登记不会重复入账',
    },
  },
  importReceipts: {
    method: 'PUT',
    path: '/v1/compounds/{compoundId}/receipts',
    audience: 'committee',
    params: Compound,
    status: 200,
    answer: ReceiptImport,
    errors: ['invalid_receipts', 'unreadable_file', 'receipts_interrupted'],
    bodyType: 'application/octet-stream',
    body: ReceiptFile,
    summary: {
      en: 'Record receipts from CSV: every row is checked before any is booked; the same file again books nothing twice',
      zh: '批量登记收据（CSV）：逐行核对无误后入账；重复导入不会重复入账',
    },
  },
  // Not below receipts: "preview" may be a receipt's number.
  previewReceipts: {
    method: 'PUT',
    path: '/v1/compounds/{compoundId}/receipt-preview',
    audience: 'committee',
    params: Compound,
    status: 200,
    answer: ReceiptPreview,
    errors: ['invalid_receipts', 'unreadable_file'],
    bodyType: 'application/octet-stream',
    body: ReceiptFile,
    summary: {
      en: 'What an import of this file of receipts would book, row by row; nothing is written',
      zh: '预览批量收据：逐行列出将如何入账，不写入',
    },
  },
  listReceipts: {
    method: 'GET',
    path: '/v1/compounds/{compoundId}/receipts',
    audience: 'committee',
    params: Compound,
    query: PageQuery.extend({ month: Month.optional() }),
    status: 200,
    answer: pageOf(Receipt),
    errors: [],
    summary: { en: 'Receipts of a local month, newest first', zh: '某月的收据，最新在前' },
  },
  getPrintedReceipt: {
    method: 'GET',
    path: '/v1/compounds/{compoundId}/receipts/{receiptNumber}/print',
    audience: 'committee',
    params: OneReceipt,
    status: 200,
    answer: z.string().meta({ description: 'A page to print.' }),
    answerType: 'text/html',
    errors: ['not_found'],
    summary: { en: 'A receipt to print, with the amount in Chinese capitals', zh: '打印收据（含大写金额）' },
  },
  reverseReceipt: {
    method: 'POST',
    path: '/v1/compounds/{compoundId}/receipts/{receiptNumber}/reverse',
    audience: 'committee',
    params: OneReceipt,
    body: NewReversal,
    status: 201,
    answer: LedgerEntry,
    errors: ['not_found', 'receipt_reversed', 'receipt_spent', 'changed_meanwhile'],
    summary: { en: 'Take a receipt back exactly as it was booked, once', zh: '冲正收据：原样退回，只能一次' },
  },
  refundPrepaid: {
    method: 'POST',
    path: '/v1/compounds/{compoundId}/units/{unit}/refunds',
    audience: 'committee',
    params: OneUnit,
    body: NewRefund,
    status: 201,
    answer: LedgerEntry,
    errors: ['not_found', 'refund_over_prepaid', 'changed_meanwhile'],
    summary: { en: 'Pay back money paid ahead', zh: '给住户退还预缴的钱' },
  },
  getTill: {
    method: 'GET',
    path: '/v1/compounds/{compoundId}/till',
    audience: 'committee',
    params: Compound,
    query: z.strictObject({ date: LocalDate.optional() }),
    status: 200,
    answer: Till,
    errors: [],
    summary: { en: 'The till of a local day, today if not said, by channel and cashier', zh: '某日（默认今日）收款汇总，按渠道和收款人' },
  },
});
