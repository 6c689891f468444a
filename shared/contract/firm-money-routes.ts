import * as z from 'zod';
import { defineRoutes } from './route.ts';
import { RateQuery } from './schemas/collection.ts';
import {
  FirmArrears,
  FirmBill,
  FirmBillQuery,
  FirmCollection,
  FirmReceipt,
  FirmReceiptQuery,
  FirmStatement,
} from './schemas/firm-money.ts';
import { Month, OrderId, PageQuery, pageOf } from './schemas/primitives.ts';

const OrderParam = z.strictObject({ orderId: OrderId });

/** A firm's view of the money of its orders: no household is named. */
export const firmMoneyRoutes = defineRoutes({
  listFirmBills: {
    method: 'GET',
    path: '/v1/firm/orders/{orderId}/bills',
    audience: 'firm',
    scope: 'money:read',
    params: OrderParam,
    query: FirmBillQuery,
    status: 200,
    answer: pageOf(FirmBill),
    errors: ['not_found'],
    summary: {
      en: 'Bills of an order’s period and how far they are paid; households are masked',
      zh: '某期账单及缴纳情况；不显示具体住户',
    },
  },
  listFirmReceipts: {
    method: 'GET',
    path: '/v1/firm/orders/{orderId}/receipts',
    audience: 'firm',
    scope: 'money:read',
    params: OrderParam,
    query: FirmReceiptQuery,
    status: 200,
    answer: pageOf(FirmReceipt),
    errors: ['not_found'],
    summary: {
      en: 'What came in for an order’s bills in a local month, and what went back, newest first; a page may be shorter than asked',
      zh: '某月点单收款与退款，最新在前；每页可能少于所要的行数',
    },
  },
  getFirmArrears: {
    method: 'GET',
    path: '/v1/firm/orders/{orderId}/arrears',
    audience: 'firm',
    scope: 'money:read',
    params: OrderParam,
    status: 200,
    answer: FirmArrears,
    errors: ['not_found'],
    summary: { en: 'What is open on an order’s bills, as totals by period and by step of dunning', zh: '点单欠费合计：按账期和催缴步骤' },
  },
  getFirmStatement: {
    method: 'GET',
    path: '/v1/firm/statements/{month}',
    audience: 'firm',
    scope: 'money:read',
    params: z.strictObject({ month: Month }),
    query: PageQuery,
    status: 200,
    answer: FirmStatement,
    errors: ['not_found'],
    summary: { en: 'A month’s statement of what the firm is paid, order by order', zh: '某月结算单：逐单列出应付物业公司的款项' },
  },
  getFirmCollection: {
    method: 'GET',
    path: '/v1/firm/collection-rates',
    audience: 'firm',
    scope: 'money:read',
    query: RateQuery,
    status: 200,
    answer: FirmCollection,
    errors: [],
    summary: { en: 'Collection rates of the firm’s own compounds in a period', zh: '本公司服务小区某期收缴率' },
  },
});
