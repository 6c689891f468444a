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
import { listFirmServices } from './list-firm-services.ts';
import { listFirmVisits } from './list-firm-visits.ts';
import { listPackages } from './list-packages.ts';
import { publishPackage } from './publish-package.ts';
import { recordVisit } from './record-visit.ts';
import { withdrawPackage } from './withdraw-package.ts';

export const create = httpFunction({
  routes: firmRoutes,
  recognise: { firm: recogniseFirm },
  deps: firmDeps,
  useCases: {
    listFirmServices,
    publishPackage,
    listPackages,
    withdrawPackage,
    listFirmOrders,
    getFirmOrder,
    acceptOrder,
    declineOrder,
    leaveTrial,
    declineRenewal,
    giveFirmNotice,
    recordVisit,
    listFirmVisits,
    getFirmRatings,
  },
});

export const handler = onLambda(create, { name: 'firm', tables: ['registry', 'catalogue', 'orders', 'ledger', 'events'] });
