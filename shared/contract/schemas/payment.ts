import * as z from 'zod';
import { MISFITS } from '#shared/domain/payments/judge-event.ts';
import { PAYMENT_STATES } from '#shared/domain/payments/payment-states.ts';
import { BillRef } from './money.ts';
import { AmountFen, CompoundId, Fen, Instant, PaymentId, RefundId, text, UnitRef } from './primitives.ts';

/** What a household wants to pay online. */
export const NewPayment = z
  .strictObject({
    bills: z
      .array(BillRef)
      .max(24)
      .refine((bills) => new Set(bills.map(({ orderId, period }) => `${orderId}#${period}`)).size === bills.length, {
        error: 'each bill once',
      })
      .optional()
      .meta({
        description: 'Bills to settle, in this order; absent: all open ones, oldest first, disputed ones left out. Empty: only pay ahead.',
      }),
    prepayMonths: z.int().min(1).max(12).optional().meta({ description: 'Months of fees to pay ahead, besides the bills.' }),
    amountFen: AmountFen.optional().meta({ description: 'All that is paid: the bills are filled in their order, the rest is paid ahead.' }),
  })
  .refine(({ prepayMonths, amountFen }) => prepayMonths === undefined || amountFen === undefined, {
    path: ['amountFen'],
    error: 'an amount or months to pay ahead, not both',
  })
  .meta({ id: 'NewPayment', examples: [{ bills: [{ orderId: 'ord_0123456789abcdefghjkmnpqrstv', period: '2027-Q2' }] }] });

export const REFUND_REASONS = ['already_settled', 'over_prepay_limit', 'requested', 'by_provider'] as const;

export const PaymentRefund = z
  .strictObject({
    id: z.union([RefundId, z.string()]),
    amountFen: AmountFen,
    state: z
      .enum(['pending', 'succeeded', 'failed'])
      .meta({ description: 'Failed: the money is back where it was taken from here; it may be refunded again.' }),
    why: z.enum(REFUND_REASONS).meta({
      description: 'already_settled: the bills were paid by other means meanwhile; over_prepay_limit: more than may be paid ahead.',
    }),
    reason: z.string().optional(),
    at: Instant,
  })
  .meta({ id: 'PaymentRefund' });

export const Payment = z
  .strictObject({
    id: PaymentId,
    unit: UnitRef,
    state: z.enum(PAYMENT_STATES).meta({
      description: 'open: to be paid at url; processing: on its way, nothing to do; paid: booked; failed, expired: nothing was charged.',
    }),
    amountFen: AmountFen,
    bills: z.array(BillRef.extend({ fen: Fen })).meta({ description: 'What it was begun for.' }),
    prepaidFen: Fen.meta({ description: 'What was to be paid ahead.' }),
    createdAt: Instant,
    expiresAt: Instant,
    url: z.string().optional().meta({ description: 'The provider’s page, while it can be paid on.' }),
    receipt: z
      .strictObject({ at: Instant, bills: z.array(BillRef.extend({ receivedFen: Fen })), creditFen: Fen })
      .optional()
      .meta({ description: 'What it did once the money was there.' }),
    refunds: z.array(PaymentRefund),
    chargedBackFen: Fen.meta({ description: 'What the payer’s bank took back.' }),
  })
  .meta({ id: 'Payment' });
export type Payment = z.output<typeof Payment>;

export const NewPaymentRefund = z
  .strictObject({ amountFen: AmountFen, of: z.enum(['bills', 'prepaid']), reason: text(500) })
  .meta({ id: 'NewPaymentRefund', examples: [{ amountFen: 1_050, of: 'bills', reason: '重复收费' }] });

/** Whose unmatched money: that of the street's compounds, or that which names no compound at all. */
export const UnmatchedOf = z.enum(['street', 'nobody']).default('street').meta({
  description: 'That of the street’s compounds, or that which names no compound; the latter is shown to every street.',
});

export const UnmatchedSettlement = z
  .strictObject({
    at: Instant.meta({ description: 'The time that the list shows.' }),
    of: UnmatchedOf,
    reason: text(400).meta({ description: 'What was done about it, for whoever looks later.' }),
  })
  .meta({
    id: 'UnmatchedSettlement',
    examples: [{ at: '2027-04-03T02:00:00.000Z', of: 'street', reason: '已在支付平台原路退回，见平台退款单' }],
  });

export const UnmatchedPayment = z
  .strictObject({
    id: z.string(),
    why: z.enum(MISFITS),
    at: Instant,
    compoundId: CompoundId.optional(),
    paymentId: PaymentId.optional(),
    providerPaymentId: z.string().optional(),
    amountFen: Fen,
    ledgerFen: Fen.optional(),
    currency: z.string().optional(),
    settled: z
      .strictObject({ at: Instant, by: z.string(), reason: z.string() })
      .optional()
      .meta({ description: 'That somebody of the street has cleared it outside the ledger, and how.' }),
  })
  .meta({ id: 'UnmatchedPayment', description: 'Money at the provider that does not fit what we know; nothing of it is booked.' });
