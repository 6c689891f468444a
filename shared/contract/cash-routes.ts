import * as z from 'zod';
import { defineRoutes } from './route.ts';
import { Bill, CashReceipt, Receipt } from './schemas/money.ts';
import { CompoundId, OrderId, PageQuery, Period, pageOf, ReceiptNumber } from './schemas/primitives.ts';

/** The committee's counter: bills of a period, and cash received. */
export const cashRoutes = defineRoutes({
  listCompoundBills: {
    method: 'GET',
    path: '/v1/compounds/{compoundId}/orders/{orderId}/bills',
    audience: 'committee',
    params: z.strictObject({ compoundId: CompoundId, orderId: OrderId }),
    query: PageQuery.extend({ period: Period }),
    status: 200,
    answer: pageOf(Bill),
    errors: ['not_found'],
    summary: { en: 'Bills of an order’s period, by building, entrance and unit', zh: '某期账单，按楼号、单元、房号' },
  },
  recordReceipt: {
    method: 'PUT',
    path: '/v1/compounds/{compoundId}/receipts/{receiptNumber}',
    audience: 'committee',
    params: z.strictObject({ compoundId: CompoundId, receiptNumber: ReceiptNumber }),
    body: CashReceipt,
    status: 200,
    answer: Receipt,
    errors: ['bill_not_found', 'amount_over_open', 'receipt_used', 'changed_meanwhile'],
    summary: {
      en: 'Record cash received under its receipt number; the same again changes nothing',
      zh: '按收据号登记现金；重复登记不会重复入账',
    },
  },
});
