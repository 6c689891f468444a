import { firmMoneyRoutes } from '#shared/contract/firm-money-routes.ts';
import { recogniseFirm } from '#shared/platform/callers/firm-caller.ts';
import { httpFunction } from '#shared/platform/functions/http-function.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { readSecret } from '#shared/platform/secrets-manager.ts';
import { firmMoneyDeps } from './firm-money-deps.ts';
import { getFirmArrears } from './get-firm-arrears.ts';
import { getFirmCollection } from './get-firm-collection.ts';
import { getFirmStatement } from './get-firm-statement.ts';
import { listFirmBills } from './list-firm-bills.ts';
import { listFirmReceipts } from './list-firm-receipts.ts';

export const create = httpFunction({
  routes: firmMoneyRoutes,
  recognise: { firm: recogniseFirm },
  deps: firmMoneyDeps,
  useCases: { listFirmBills, listFirmReceipts, getFirmArrears, getFirmStatement, getFirmCollection },
});

export const handler = onLambda(create, {
  name: 'firm-money',
  tables: ['registry', 'limits', 'ledger', 'orders', 'events'],
  secrets: ['tokenKey'],
  readSecret,
});
