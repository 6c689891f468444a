import { paymentsRoutes } from '#shared/contract/payments-routes.ts';
import { recogniseHousehold } from '#shared/platform/callers/household-caller.ts';
import { httpFunction } from '#shared/platform/functions/http-function.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { stripePayments } from '#shared/platform/payments/payments.ts';
import { readSecret } from '#shared/platform/secrets-manager.ts';
import { listOwnReceipts } from './list-own-receipts.ts';
import { getPayment, listPayments } from './look-up-payments.ts';
import { paymentsDeps } from './payments-deps.ts';
import { startPayment } from './start-payment.ts';

export const create = httpFunction({
  routes: paymentsRoutes,
  recognise: { household: recogniseHousehold },
  deps: paymentsDeps,
  useCases: { startPayment, listPayments, getPayment, listOwnReceipts },
});

export const handler = onLambda(create, {
  name: 'payments',
  tables: ['registry', 'ledger', 'events'],
  secrets: ['tokenKey', 'stripeKey'],
  web: true,
  readSecret,
  payments: stripePayments,
});
