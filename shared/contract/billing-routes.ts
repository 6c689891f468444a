import * as z from 'zod';
import { defineRoutes } from './route.ts';
import { BillingRun, DraftBill, NewWaiver, Waiver } from './schemas/billing.ts';
import { Reason } from './schemas/order.ts';
import { CompoundId, OrderId, PageQuery, Period, pageOf, WaiverId } from './schemas/primitives.ts';

const CompoundOrder = z.strictObject({ compoundId: CompoundId, orderId: OrderId });

/** What the committee sees of bills before they are issued, and what is waived. */
export const billingRoutes = defineRoutes({
  getBillingRun: {
    method: 'GET',
    path: '/v1/compounds/{compoundId}/orders/{orderId}/billing-runs/{period}',
    audience: 'committee',
    params: CompoundOrder.extend({ period: Period }),
    status: 200,
    answer: BillingRun,
    errors: ['not_found'],
    summary: {
      en: 'How far the bills of a period are; once all are issued, the sum per service',
      zh: '某期出账进度；开出后按服务列出合计',
    },
  },
  listDraftBills: {
    method: 'GET',
    path: '/v1/compounds/{compoundId}/orders/{orderId}/draft',
    audience: 'committee',
    params: CompoundOrder,
    query: PageQuery.extend({ period: Period }),
    status: 200,
    answer: pageOf(DraftBill),
    errors: ['not_found', 'no_draft', 'roll_incomplete'],
    summary: { en: 'Bills as they would be issued now, to be checked before they are', zh: '账单草稿：开出前核对' },
  },
  grantWaiver: {
    method: 'POST',
    path: '/v1/compounds/{compoundId}/orders/{orderId}/waivers',
    audience: 'committee',
    params: CompoundOrder,
    body: NewWaiver,
    status: 201,
    answer: Waiver,
    errors: ['not_found'],
    summary: { en: 'Waive part of a household’s coming bills for a time', zh: '在一定期限内减免某户账单' },
  },
  listWaivers: {
    method: 'GET',
    path: '/v1/compounds/{compoundId}/orders/{orderId}/waivers',
    audience: 'committee',
    params: CompoundOrder,
    query: PageQuery,
    status: 200,
    answer: pageOf(Waiver),
    errors: ['not_found'],
    summary: { en: 'Waivers of an order, by unit', zh: '点单的减免' },
  },
  endWaiver: {
    method: 'POST',
    path: '/v1/compounds/{compoundId}/orders/{orderId}/waivers/{waiverId}/end',
    audience: 'committee',
    params: CompoundOrder.extend({ waiverId: WaiverId }),
    body: Reason,
    status: 200,
    answer: Waiver,
    errors: ['not_found', 'waiver_ended'],
    summary: { en: 'End a waiver before its time; bills issued stay as they are', zh: '提前终止减免；已开账单不变' },
  },
});
