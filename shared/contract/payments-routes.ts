import * as z from 'zod';
import { defineRoutes } from './route.ts';
import { Receipt } from './schemas/money.ts';
import { NewPayment, Payment } from './schemas/payment.ts';
import { PageQuery, PaymentId, pageOf } from './schemas/primitives.ts';

/** A household pays online. */
export const paymentsRoutes = defineRoutes({
  startPayment: {
    method: 'POST',
    path: '/v1/household/payments',
    audience: 'household',
    body: NewPayment,
    status: 201,
    answer: Payment,
    errors: [
      'bill_not_found',
      'nothing_to_pay',
      'prepay_limit',
      'payment_amount_out_of_range',
      'payment_processing',
      'payment_unavailable',
      'payment_not_possible',
      'changed_meanwhile',
    ],
    summary: { en: 'Begin an online payment; the same wish again leads to the same page', zh: '发起在线付款；重复发起会回到同一支付页面' },
  },
  listPayments: {
    method: 'GET',
    path: '/v1/household/payments',
    audience: 'household',
    query: PageQuery,
    status: 200,
    answer: pageOf(Payment),
    errors: [],
    summary: { en: 'This household’s online payments, newest first', zh: '本户在线付款记录，最新在前' },
  },
  getPayment: {
    method: 'GET',
    path: '/v1/household/payments/{paymentId}',
    audience: 'household',
    params: z.strictObject({ paymentId: PaymentId }),
    status: 200,
    answer: Payment,
    errors: ['not_found'],
    summary: { en: 'How an online payment stands; looking books nothing', zh: '查询在线付款（仅查询，不入账）' },
  },
  listOwnReceipts: {
    method: 'GET',
    path: '/v1/household/receipts',
    audience: 'household',
    query: PageQuery,
    status: 200,
    answer: pageOf(Receipt),
    errors: [],
    summary: {
      en: 'What this household paid at the committee’s counter (cash, transfer, POS), newest first, and whether it was taken back',
      zh: '本户在居委会、业委会窗口的缴费收据（现金、转账、POS），最新在前，含冲正',
    },
  },
});
