import { firmRoutes } from '#shared/contract/firm-routes.ts';
import { recogniseFirm } from '#shared/platform/callers/firm-caller.ts';
import { httpFunction } from '#shared/platform/functions/http-function.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { acceptOrder } from './accept-order.ts';
import { declineOrder } from './decline-order.ts';
import { declineRenewal, giveFirmNotice, leaveTrial } from './end-order.ts';
import { firmDeps } from './firm-deps.ts';
import { getFirmOrder } from './get-firm-order.ts';
import { getFirmRatings } from './get-firm-ratings.ts';
import { listFirmOrders } from './list-firm-orders.ts';
import { setExternalId } from './set-external-id.ts';

export const create = httpFunction({
  routes: firmRoutes,
  recognise: { firm: recogniseFirm },
  deps: firmDeps,
  useCases: {
    listFirmOrders,
    getFirmOrder,
    setExternalId,
    acceptOrder,
    declineOrder,
    leaveTrial,
    declineRenewal,
    giveFirmNotice,
    getFirmRatings,
  },
});

export const handler = onLambda(create, { name: 'firm', tables: ['registry', 'limits', 'orders', 'ledger', 'events'] });
