import { ledgerRoutes } from '#shared/contract/ledger-routes.ts';
import { recogniseStaff } from '#shared/platform/callers/staff-caller.ts';
import { staffTokens } from '#shared/platform/callers/staff-tokens.ts';
import { httpFunction } from '#shared/platform/functions/http-function.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { listCommonRevenue, recordCommonRevenue } from './common-revenue.ts';
import { creditBill } from './credit-bill.ts';
import { decideDispute, listDisputes } from './disputes.ts';
import { ledgerDeps } from './ledger-deps.ts';
import { subsidiseBill, waiveBill, writeOffBill } from './take-off-bill.ts';

export const create = httpFunction({
  routes: ledgerRoutes,
  recognise: { committee: recogniseStaff, party: recogniseStaff, street: recogniseStaff },
  deps: ledgerDeps,
  useCases: { creditBill, waiveBill, subsidiseBill, writeOffBill, listDisputes, decideDispute, recordCommonRevenue, listCommonRevenue },
});

export const handler = onLambda(create, { name: 'ledger', tables: ['registry', 'ledger', 'events'], staff: true, staffTokens });
