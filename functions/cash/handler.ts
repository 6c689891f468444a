import { cashRoutes } from '#shared/contract/cash-routes.ts';
import { recogniseStaff } from '#shared/platform/callers/staff-caller.ts';
import { staffTokens } from '#shared/platform/callers/staff-tokens.ts';
import { httpFunction } from '#shared/platform/functions/http-function.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { cashDeps } from './cash-deps.ts';
import { getPrintedReceipt } from './get-printed-receipt.ts';
import { getTill } from './get-till.ts';
import { getUnitAccount } from './get-unit-account.ts';
import { importReceipts } from './import-receipts.ts';
import { listCompoundBills } from './list-compound-bills.ts';
import { listPrepaid } from './list-prepaid.ts';
import { listReceipts } from './list-receipts.ts';
import { previewReceipts } from './preview-receipts.ts';
import { recordReceipt } from './record-receipt.ts';
import { refundPrepaid } from './refund-prepaid.ts';
import { reverseReceipt } from './reverse-receipt.ts';

export const create = httpFunction({
  routes: cashRoutes,
  recognise: { committee: recogniseStaff },
  deps: cashDeps,
  useCases: {
    listCompoundBills,
    getUnitAccount,
    listPrepaid,
    recordReceipt,
    importReceipts,
    previewReceipts,
    listReceipts,
    getPrintedReceipt,
    reverseReceipt,
    refundPrepaid,
    getTill,
  },
});

export const handler = onLambda(create, { name: 'cash', tables: ['registry', 'ledger', 'events'], staff: true, staffTokens });
