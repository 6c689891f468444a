import * as z from 'zod';
import { defineRoutes } from './route.ts';
import { Menu, Quote } from './schemas/catalogue.ts';
import { MoveReceipt, NewOrder, Order, OrderSummary, Reason } from './schemas/order.ts';
import { CompoundId, OrderId, PackageId, PageQuery, pageOf } from './schemas/primitives.ts';
import { RatingSummary } from './schemas/rating.ts';

const Compound = z.strictObject({ compoundId: CompoundId });
const CompoundOrder = z.strictObject({ compoundId: CompoundId, orderId: OrderId });

/** The committee orders from the menu and follows its orders. */
export const orderRoutes = defineRoutes({
  getMenu: {
    method: 'GET',
    path: '/v1/compounds/{compoundId}/menu',
    audience: 'party',
    params: Compound,
    status: 200,
    answer: Menu,
    errors: [],
    summary: { en: 'Services and packages on offer, with what each would cost this compound', zh: '可点的服务与套餐，及本小区的费用' },
  },
  getQuote: {
    method: 'GET',
    path: '/v1/compounds/{compoundId}/quotes/{packageId}',
    audience: 'party',
    params: z.strictObject({ compoundId: CompoundId, packageId: PackageId }),
    status: 200,
    answer: Quote,
    errors: ['not_found', 'roll_missing', 'roll_incomplete'],
    summary: { en: 'What a package would cost this compound per month', zh: '某套餐在本小区的每月费用' },
  },
  placeOrder: {
    method: 'POST',
    path: '/v1/compounds/{compoundId}/orders',
    audience: 'committee',
    params: Compound,
    body: NewOrder,
    status: 201,
    answer: OrderSummary,
    errors: ['not_found', 'roll_missing', 'roll_incomplete', 'package_withdrawn', 'trial_months_not_offered', 'service_taken'],
    summary: { en: 'Order a package for a free trial; price, terms and policy are frozen', zh: '点单试用；价格、条件和政策即时固定' },
  },
  listOrders: {
    method: 'GET',
    path: '/v1/compounds/{compoundId}/orders',
    audience: 'party',
    params: Compound,
    query: PageQuery,
    status: 200,
    answer: pageOf(OrderSummary),
    errors: [],
    summary: { en: 'Orders of the compound', zh: '本小区的点单' },
  },
  getOrder: {
    method: 'GET',
    path: '/v1/compounds/{compoundId}/orders/{orderId}',
    audience: 'party',
    params: CompoundOrder,
    status: 200,
    answer: Order,
    errors: ['not_found'],
    summary: { en: 'One order with its terms and history', zh: '点单详情、条件与历史' },
  },
  withdrawOrder: {
    method: 'POST',
    path: '/v1/compounds/{compoundId}/orders/{orderId}/withdraw',
    audience: 'committee',
    params: CompoundOrder,
    body: Reason,
    status: 200,
    answer: MoveReceipt,
    errors: ['not_found', 'move_not_allowed', 'changed_meanwhile'],
    summary: { en: 'Withdraw an order before its trial begins', zh: '试用开始前撤回点单' },
  },
  getRatings: {
    method: 'GET',
    path: '/v1/compounds/{compoundId}/orders/{orderId}/ratings',
    audience: 'committee',
    params: CompoundOrder,
    status: 200,
    answer: RatingSummary,
    errors: ['not_found'],
    summary: { en: 'Counts of the ratings and how the gate stands', zh: '评价汇总与达标情况' },
  },
});
