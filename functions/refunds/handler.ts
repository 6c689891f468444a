import { refundsRoutes } from '#shared/contract/refunds-routes.ts';
import { recogniseStaff } from '#shared/platform/callers/staff-caller.ts';
import { staffTokens } from '#shared/platform/callers/staff-tokens.ts';
import { httpFunction } from '#shared/platform/functions/http-function.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { sqsQueues } from '#shared/platform/sqs-queues.ts';
import { getCompoundPayment, listUnitPayments } from './look-at-payments.ts';
import { refundPayment } from './refund-payment.ts';
import { refundsDeps } from './refunds-deps.ts';
import { listUnmatchedPayments, settleUnmatchedPayment } from './unmatched-payments.ts';

export const create = httpFunction({
  routes: refundsRoutes,
  recognise: { committee: recogniseStaff, street: recogniseStaff },
  deps: refundsDeps,
  useCases: { listUnitPayments, getCompoundPayment, refundPayment, listUnmatchedPayments, settleUnmatchedPayment },
});

export const handler = onLambda(create, {
  name: 'refunds',
  tables: ['registry', 'ledger', 'events'],
  queues: ['payment-events'],
  staff: true,
  staffTokens,
  sendToQueues: sqsQueues,
});
