import { arrearsRoutes } from './arrears-routes.ts';
import { billingRoutes } from './billing-routes.ts';
import { cashRoutes } from './cash-routes.ts';
import { decisionsRoutes } from './decisions-routes.ts';
import { documentRoutes } from './document-routes.ts';
import { exportRoutes } from './export-routes.ts';
import { firmKeysRoutes } from './firm-keys-routes.ts';
import { firmMoneyRoutes } from './firm-money-routes.ts';
import { firmPackagesRoutes } from './firm-packages-routes.ts';
import { firmRoutes } from './firm-routes.ts';
import { firmSandboxRoutes } from './firm-sandbox-routes.ts';
import { firmVisitsRoutes } from './firm-visits-routes.ts';
import { firmWebhooksRoutes } from './firm-webhooks-routes.ts';
import { householdRoutes } from './household-routes.ts';
import { ledgerRoutes } from './ledger-routes.ts';
import { meRoutes } from './me-routes.ts';
import { orderRoutes } from './order-routes.ts';
import { ownerRoutes } from './owner-routes.ts';
import { ownersRoutes } from './owners-routes.ts';
import { paymentsRoutes } from './payments-routes.ts';
import { personRoutes } from './person-routes.ts';
import { refundsRoutes } from './refunds-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { rollRoutes } from './roll-routes.ts';
import type { Route } from './route.ts';
import { streetRoutes } from './street-routes.ts';
import { votesRoutes } from './votes-routes.ts';
import { webhookRoutes } from './webhook-routes.ts';

/** The whole route table, by the function that serves it. A function imports its own file alone, so its bundle carries no foreign schema. */
export const routesByFunction = {
  me: meRoutes,
  street: streetRoutes,
  reports: reportRoutes,
  exports: exportRoutes,
  roll: rollRoutes,
  owners: ownersRoutes,
  persons: personRoutes,
  orders: orderRoutes,
  firm: firmRoutes,
  'firm-packages': firmPackagesRoutes,
  'firm-money': firmMoneyRoutes,
  'firm-visits': firmVisitsRoutes,
  'firm-keys': firmKeysRoutes,
  'firm-sandbox': firmSandboxRoutes,
  'firm-webhooks': firmWebhooksRoutes,
  household: householdRoutes,
  decisions: decisionsRoutes,
  owner: ownerRoutes,
  votes: votesRoutes,
  billing: billingRoutes,
  cash: cashRoutes,
  ledger: ledgerRoutes,
  arrears: arrearsRoutes,
  payments: paymentsRoutes,
  refunds: refundsRoutes,
  'payment-webhook': webhookRoutes,
  document: documentRoutes,
} as const satisfies Record<string, Record<string, Route>>;
export type HttpFunctionName = keyof typeof routesByFunction;

export type RouteRow = Route & { id: string; function: HttpFunctionName };
export const allRoutes: RouteRow[] = Object.entries(routesByFunction).flatMap(([name, routes]) =>
  Object.entries(routes as Record<string, Route>).map(([id, route]) => ({ ...route, id, function: name as HttpFunctionName })),
);
