import { orderRoutes } from '#shared/contract/order-routes.ts';
import { recogniseStaff } from '#shared/platform/callers/staff-caller.ts';
import { staffTokens } from '#shared/platform/callers/staff-tokens.ts';
import { httpFunction } from '#shared/platform/functions/http-function.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { photosOnAws } from '#shared/platform/photos/photos-on-aws.ts';
import { breakOffTrial, giveNotice, handOver } from './end-order.ts';
import { extendTrial } from './extend-trial.ts';
import { getMenu } from './get-menu.ts';
import { getOrder } from './get-order.ts';
import { getQuote } from './get-quote.ts';
import { getRatings } from './get-ratings.ts';
import { listNextPackages } from './list-next-packages.ts';
import { listOrders } from './list-orders.ts';
import { listVisits } from './list-visits.ts';
import { orderDeps } from './order-deps.ts';
import { orderNext } from './order-next.ts';
import { placeOrder } from './place-order.ts';
import { withdrawOrder } from './withdraw-order.ts';

export const create = httpFunction({
  routes: orderRoutes,
  recognise: { committee: recogniseStaff, party: recogniseStaff },
  deps: orderDeps,
  useCases: {
    getMenu,
    getQuote,
    placeOrder,
    listOrders,
    getOrder,
    withdrawOrder,
    extendTrial,
    breakOffTrial,
    giveNotice,
    handOver,
    listNextPackages,
    orderNext,
    getRatings,
    listVisits,
  },
});

export const handler = onLambda(create, {
  name: 'orders',
  tables: ['registry', 'catalogue', 'orders', 'ledger', 'events'],
  staff: true,
  staffTokens,
  web: true,
  photos: true,
  photoStore: photosOnAws,
});
