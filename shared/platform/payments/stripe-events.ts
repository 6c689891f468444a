import * as z from 'zod';
import { ProviderError, type ProviderEvent, type RefundState } from './payment-provider.ts';

const Envelope = z.looseObject({
  id: z.string(),
  type: z.string(),
  created: z.int(),
  livemode: z.boolean(),
  account: z.string().optional(),
  data: z.looseObject({ object: z.unknown() }),
});

/** A reference to another object comes as its id, or as the object itself where it was expanded. */
const reference = z
  .union([z.string(), z.looseObject({ id: z.string() }).transform(({ id }) => id)])
  .nullish()
  .transform((id) => id ?? undefined);
const metadata = z
  .record(z.string(), z.string())
  .nullish()
  .transform((fields) => fields ?? {});
const amount = z.int().nonnegative();

const Session = z.looseObject({
  id: z.string(),
  amount_total: amount,
  currency: z.string(),
  payment_status: z.string(),
  payment_intent: reference,
  metadata,
});
const Charge = z.looseObject({ amount, amount_refunded: amount, currency: z.string(), payment_intent: reference, metadata });
const Refund = z.looseObject({
  id: z.string(),
  amount,
  currency: z.string(),
  payment_intent: reference,
  status: z.string().nullable(),
  metadata,
});
const Dispute = z.looseObject({
  id: z.string(),
  amount,
  currency: z.string(),
  payment_intent: reference,
  status: z.string(),
  reason: z.string(),
});

/** How a refund stands, of Stripe's status. What waits for the payer or for us is not over. */
export const refundStateOf = (status: string | null): RefundState =>
  status === 'succeeded' ? 'succeeded' : status === 'failed' || status === 'canceled' ? 'failed' : 'pending';

const disputeStateOf = (status: string) => {
  if (status === 'won' || status === 'lost') return status;
  if (status === 'warning_closed' || status === 'prevented') return 'withdrawn';
  return status.startsWith('warning_') ? 'inquiry' : 'opened';
};

/** An event without its head. `Omit` over a union would join its members, so it goes over each. */
type Rest<E> = E extends ProviderEvent ? Omit<E, 'eventId' | 'createdAt' | 'type' | 'isLive' | 'account'> : never;
type Body = Rest<ProviderEvent>;
type Reader = (object: unknown) => Body;

const checkout =
  (kind: 'paid' | 'failed' | 'expired'): Reader =>
  (object) => {
    const session = Session.parse(object);
    return {
      // Done on the page, and paid only with methods that are certain at once.
      kind: kind === 'paid' && session.payment_status !== 'paid' ? 'processing' : kind,
      checkoutId: session.id,
      paymentId: session.metadata.paymentId,
      compoundId: session.metadata.compoundId,
      providerPaymentId: session.payment_intent,
      amountFen: session.amount_total,
      currency: session.currency,
    };
  };

const refund: Reader = (object) => {
  const { id, amount: amountFen, currency, payment_intent, status, metadata: own } = Refund.parse(object);
  return {
    kind: 'refund',
    providerRefundId: id,
    refundId: own.refundId,
    providerPaymentId: payment_intent,
    state: refundStateOf(status),
    amountFen,
    currency,
  };
};

const dispute: Reader = (object) => {
  const { id, amount: amountFen, currency, payment_intent, status, reason } = Dispute.parse(object);
  return { kind: 'dispute', disputeId: id, providerPaymentId: payment_intent, state: disputeStateOf(status), reason, amountFen, currency };
};

const readers: Record<string, Reader> = {
  'checkout.session.completed': checkout('paid'),
  'checkout.session.async_payment_succeeded': checkout('paid'),
  'checkout.session.async_payment_failed': checkout('failed'),
  'checkout.session.expired': checkout('expired'),
  'charge.refunded': (object) => {
    const charge = Charge.parse(object);
    return {
      kind: 'refunded',
      paymentId: charge.metadata.paymentId,
      providerPaymentId: charge.payment_intent,
      refundedFen: charge.amount_refunded,
      amountFen: charge.amount,
      currency: charge.currency,
    };
  },
  'refund.created': refund,
  'refund.updated': refund,
  'refund.failed': refund,
  'charge.dispute.created': dispute,
  // An inquiry that becomes a chargeback is told by an update.
  'charge.dispute.updated': dispute,
  'charge.dispute.closed': dispute,
};

/** The event types that a webhook endpoint at Stripe is to be registered for. */
export const WEBHOOK_EVENTS: readonly string[] = Object.keys(readers);

/**
 * A verified webhook body in our words.
 * @throws ProviderError `webhook_unreadable`
 */
export const readStripeEvent = (payload: unknown): ProviderEvent => {
  try {
    const { id, type, created, livemode, account, data } = Envelope.parse(payload);
    const head = { eventId: id, createdAt: new Date(created * 1_000).toISOString(), type, isLive: livemode, ...(account && { account }) };
    const read = Object.hasOwn(readers, type) ? readers[type] : undefined;
    return { ...head, ...(read ? read(data.object) : { kind: 'ignored' }) };
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    throw new ProviderError('webhook_unreadable', error.issues[0]?.path.join('.'));
  }
};
