import * as z from 'zod';
import { RefundId } from '#shared/contract/schemas/primitives.ts';
import { queueFunction } from '#shared/platform/functions/event-functions.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { stripePayments } from '#shared/platform/payments/payments.ts';
import { readSecret } from '#shared/platform/secrets-manager.ts';
import { applyDeps } from './apply-deps.ts';
import { applyStored } from './apply-event.ts';
import { sendRefund } from './send-refund.ts';

const Message = z.union([z.strictObject({ eventId: z.string().min(1).max(255) }), z.strictObject({ refundId: RefundId })]);

export const create = queueFunction({
  deps: applyDeps,
  read: (body) => Message.parse(body),
  work: (deps, message, now) => ('eventId' in message ? applyStored(deps, message.eventId, now) : sendRefund(deps, message.refundId, now)),
});

export const handler = onLambda(create, {
  name: 'payment-apply',
  tables: ['registry', 'ledger', 'events'],
  secrets: ['stripeKey'],
  readSecret,
  payments: stripePayments,
});
