import { firmRoutes } from '#shared/contract/firm-routes.ts';
import { recogniseFirm } from '#shared/platform/callers/firm-caller.ts';
import { httpFunction } from '#shared/platform/functions/http-function.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { catalogueStore } from '#shared/store/catalogue-store.ts';
import { eventStore } from '#shared/store/event-store.ts';
import { orderStore } from '#shared/store/order-store.ts';
import { acceptOrder } from './accept-order.ts';
import { declineOrder } from './decline-order.ts';
import { getFirmOrder } from './get-firm-order.ts';
import { listFirmOrders } from './list-firm-orders.ts';
import { listFirmServices } from './list-firm-services.ts';
import { listPackages } from './list-packages.ts';
import { publishPackage } from './publish-package.ts';
import { withdrawPackage } from './withdraw-package.ts';

export const create = httpFunction({
  routes: firmRoutes,
  recognise: { firm: recogniseFirm },
  deps: ({ db }) => ({ catalogue: catalogueStore(db), orders: orderStore(db), events: eventStore(db) }),
  useCases: { listFirmServices, publishPackage, listPackages, withdrawPackage, listFirmOrders, getFirmOrder, acceptOrder, declineOrder },
});

export const handler = onLambda(create, { name: 'firm', tables: ['registry', 'catalogue', 'orders', 'events'] });
