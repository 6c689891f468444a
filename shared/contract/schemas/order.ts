import * as z from 'zod';
import { ORDER_STATES } from '#shared/domain/orders/order-life.ts';
import { Quote, ServiceOffered } from './catalogue.ts';
import { Actor } from './party.ts';
import { CompoundId, FirmId, Instant, LocalDate, OrderId, PackageId, text, YuanPerSqmMonth } from './primitives.ts';
import { Policy } from './street.ts';

export const OrderState = z.enum(ORDER_STATES).meta({ id: 'OrderState' });

export const NewOrder = z
  .strictObject({
    packageId: PackageId,
    trialMonths: z.int().min(1).max(12).optional().meta({ description: 'The street’s default if absent.' }),
  })
  .meta({ id: 'NewOrder', examples: [{ packageId: 'pkg_0123456789abcdefghjkmnpqrstv', trialMonths: 3 }] });

export const Reason = z.strictObject({ reason: text(200) }).meta({ id: 'Reason', examples: [{ reason: '人手不足，暂不能接单' }] });
export const Acceptance = z
  .strictObject({ startDate: LocalDate.meta({ description: 'First day of the trial.' }) })
  .meta({ id: 'Acceptance', examples: [{ startDate: '2026-12-01' }] });

/** The moments of an order's life, as far as they are known. */
export const Moments = z
  .strictObject({
    placedAt: Instant,
    answerBy: Instant,
    trialStartsAt: Instant.optional(),
    ratingOpensAt: Instant.optional(),
    trialEndsAt: Instant.optional(),
    objectionEndsAt: Instant.optional(),
    collectingSince: Instant.optional(),
    feesFrom: LocalDate.optional(),
  })
  .meta({ id: 'Moments' });

export const OrderSummary = z
  .strictObject({
    id: OrderId,
    compoundId: CompoundId,
    compoundName: z.string(),
    firmId: FirmId,
    firmName: z.string(),
    packageName: z.string(),
    state: OrderState,
    version: z.int(),
    moments: Moments,
  })
  .meta({ id: 'OrderSummary' });

/** What is frozen when the order is placed. */
export const Terms = z
  .strictObject({
    packageId: PackageId,
    services: z.array(ServiceOffered),
    yuanPerSqmMonth: YuanPerSqmMonth,
    trialMonths: z.int(),
    cycle: z.enum(['month', 'quarter']),
    policyVersion: z.int(),
    policy: Policy,
    quote: Quote,
  })
  .meta({ id: 'Terms', description: 'Price, services, level, trial and policy as frozen when the order was placed.' });
export type Terms = z.output<typeof Terms>;

export const HistoryEntry = z
  .strictObject({
    version: z.int(),
    move: z.string(),
    state: OrderState,
    at: Instant,
    actor: Actor,
    facts: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
      .meta({ description: 'What decided or came with the move: a reason, a start date, the integers of the gate.' }),
  })
  .meta({ id: 'HistoryEntry' });

export const Order = OrderSummary.extend({ terms: Terms, history: z.array(HistoryEntry) }).meta({ id: 'Order' });

export const MoveReceipt = z
  .strictObject({ orderId: OrderId, move: z.string(), state: OrderState, version: z.int(), at: Instant, moments: Moments })
  .meta({
    id: 'MoveReceipt',
    description: 'What a move did. A repetition with the same Idempotency-Key gets the same receipt, however far the order has gone since.',
  });
