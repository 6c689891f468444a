import { orderRoutes } from '#shared/contract/order-routes.ts';
import { recogniseStaff } from '#shared/platform/callers/staff-caller.ts';
import { staffTokens } from '#shared/platform/callers/staff-tokens.ts';
import { httpFunction } from '#shared/platform/functions/http-function.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { getMenu } from './get-menu.ts';
import { getOrder } from './get-order.ts';
import { getQuote } from './get-quote.ts';
import { getRatings } from './get-ratings.ts';
import { listOrders } from './list-orders.ts';
import { orderDeps } from './order-deps.ts';
import { placeOrder } from './place-order.ts';
import { withdrawOrder } from './withdraw-order.ts';

export const create = httpFunction({
  routes: orderRoutes,
  recognise: { committee: recogniseStaff, party: recogniseStaff },
  deps: orderDeps,
  useCases: { getMenu, getQuote, placeOrder, listOrders, getOrder, withdrawOrder, getRatings },
});

export const handler = onLambda(create, {
  name: 'orders',
  tables: ['registry', 'catalogue', 'orders', 'events'],
  staff: true,
  staffTokens,
});
