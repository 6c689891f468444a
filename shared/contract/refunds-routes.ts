import * as z from 'zod';
import { defineRoutes } from './route.ts';
import { NewPaymentRefund, Payment, UnmatchedOf, UnmatchedPayment, UnmatchedSettlement } from './schemas/payment.ts';
import { CompoundId, PageQuery, PaymentId, pageOf, UnitRef } from './schemas/primitives.ts';

const Compound = z.strictObject({ compoundId: CompoundId });
const UnmatchedId = z
  .string()
  .regex(/^[\w-]{1,120}$/)
  .meta({ description: 'As the list shows it.', examples: ['evt_1QAbCdEfGhIjKlMn'] });
const OnePayment = Compound.extend({ paymentId: PaymentId });

/** The committee looks at online payments and refunds them; the street sees what does not fit. */
export const refundsRoutes = defineRoutes({
  listUnitPayments: {
    method: 'GET',
    path: '/v1/compounds/{compoundId}/units/{unit}/payments',
    audience: 'committee',
    params: Compound.extend({ unit: UnitRef }),
    query: PageQuery,
    status: 200,
    answer: pageOf(Payment),
    errors: [],
    summary: { en: 'A household’s online payments, newest first', zh: '一户的在线付款记录，最新在前' },
  },
  getCompoundPayment: {
    method: 'GET',
    path: '/v1/compounds/{compoundId}/payments/{paymentId}',
    audience: 'committee',
    params: OnePayment,
    status: 200,
    answer: Payment,
    errors: ['not_found'],
    summary: { en: 'One online payment with its refunds', zh: '一笔在线付款及其退款' },
  },
  refundPayment: {
    method: 'POST',
    path: '/v1/compounds/{compoundId}/payments/{paymentId}/refunds',
    audience: 'committee',
    params: OnePayment,
    body: NewPaymentRefund,
    status: 201,
    answer: Payment,
    errors: ['not_found', 'payment_not_paid', 'refund_over_payment', 'changed_meanwhile'],
    summary: { en: 'Refund an online payment, in part or whole, to where it came from', zh: '在线付款退款（可部分），原路退回' },
  },
  listUnmatchedPayments: {
    method: 'GET',
    path: '/v1/street/unmatched-payments',
    audience: 'street',
    query: PageQuery.extend({ of: UnmatchedOf }),
    status: 200,
    answer: pageOf(UnmatchedPayment),
    errors: [],
    summary: { en: 'Money at the payment provider that does not fit the ledger, newest first', zh: '与账目不符的在线款项，最新在前' },
  },
  settleUnmatchedPayment: {
    method: 'PUT',
    path: '/v1/street/unmatched-payments/{unmatchedId}/settlement',
    audience: 'street',
    params: z.strictObject({ unmatchedId: UnmatchedId }),
    body: UnmatchedSettlement,
    status: 200,
    answer: UnmatchedPayment,
    errors: ['not_found', 'unmatched_settled'],
    summary: {
      en: 'Note that money which did not fit was cleared, and how; books nothing, and the same again changes nothing',
      zh: '登记不符款项已处理及处理方式；不入账，重复登记不会重复保存',
    },
  },
});
