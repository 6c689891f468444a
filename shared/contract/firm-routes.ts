import * as z from 'zod';
import { defineRoutes } from './route.ts';
import { NewPackage, Package, Service } from './schemas/catalogue.ts';
import { Acceptance, MoveReceipt, Order, OrderState, OrderSummary, Reason } from './schemas/order.ts';
import { OrderId, PackageId, PageQuery, pageOf } from './schemas/primitives.ts';

const OrderParam = z.strictObject({ orderId: OrderId });

/** The firm's API. */
export const firmRoutes = defineRoutes({
  listFirmServices: {
    method: 'GET',
    path: '/v1/firm/services',
    audience: 'firm',
    status: 200,
    answer: z.strictObject({ rows: z.array(Service) }),
    errors: [],
    summary: { en: 'Services of the street’s catalogue', zh: '街道的服务项目' },
  },
  publishPackage: {
    method: 'POST',
    path: '/v1/firm/packages',
    audience: 'firm',
    body: NewPackage,
    status: 201,
    answer: Package,
    errors: ['not_found'],
    summary: { en: 'Publish a package', zh: '发布套餐' },
  },
  listPackages: {
    method: 'GET',
    path: '/v1/firm/packages',
    audience: 'firm',
    query: PageQuery,
    status: 200,
    answer: pageOf(Package),
    errors: [],
    summary: { en: 'Own packages', zh: '本公司的套餐' },
  },
  withdrawPackage: {
    method: 'POST',
    path: '/v1/firm/packages/{packageId}/withdraw',
    audience: 'firm',
    params: z.strictObject({ packageId: PackageId }),
    status: 200,
    answer: Package,
    errors: ['not_found'],
    summary: { en: 'Take a package off the menu; placed orders keep their terms', zh: '下架套餐；已下点单不受影响' },
  },
  listFirmOrders: {
    method: 'GET',
    path: '/v1/firm/orders',
    audience: 'firm',
    query: PageQuery.extend({ state: OrderState.default('placed') }),
    status: 200,
    answer: pageOf(OrderSummary),
    errors: [],
    summary: { en: 'Orders of the firm in one state, newest first', zh: '本公司某状态的点单，最新在前' },
  },
  getFirmOrder: {
    method: 'GET',
    path: '/v1/firm/orders/{orderId}',
    audience: 'firm',
    params: OrderParam,
    status: 200,
    answer: Order,
    errors: ['not_found'],
    summary: { en: 'One order with its terms and history', zh: '点单详情、条件与历史' },
  },
  acceptOrder: {
    method: 'POST',
    path: '/v1/firm/orders/{orderId}/accept',
    audience: 'firm',
    params: OrderParam,
    body: Acceptance,
    status: 200,
    answer: MoveReceipt,
    errors: ['not_found', 'move_not_allowed', 'start_date_out_of_range', 'changed_meanwhile'],
    summary: { en: 'Accept an order and set the first day of its free trial', zh: '接单并确定试用开始日期' },
  },
  declineOrder: {
    method: 'POST',
    path: '/v1/firm/orders/{orderId}/decline',
    audience: 'firm',
    params: OrderParam,
    body: Reason,
    status: 200,
    answer: MoveReceipt,
    errors: ['not_found', 'move_not_allowed', 'changed_meanwhile'],
    summary: { en: 'Decline an order, or step back before its trial begins', zh: '拒单，或在试用开始前退出' },
  },
});
