import * as z from 'zod';
import { CYCLES } from '#shared/domain/calendar/period.ts';
import { ORDER_STATES } from '#shared/domain/orders/order-life.ts';
import { Quote, ServiceOffered, TermMonths, VacancyPercent } from './catalogue.ts';
import { Actor } from './party.ts';
import { Policy } from './policy.ts';
import { CompoundId, FirmId, Instant, LocalDate, OrderId, PackageId, Price, text, VoteId } from './primitives.ts';

export const OrderState = z.enum(ORDER_STATES).meta({ id: 'OrderState' });

export const NewOrder = z
  .strictObject({
    packageId: PackageId,
    packageVersion: z
      .int()
      .min(1)
      .max(999_999)
      .optional()
      .meta({ description: 'The version that was seen on the menu; another one by now is not ordered. Absent: whichever stands.' }),
    trialMonths: z.int().min(1).max(12).optional().meta({ description: 'The street’s default if absent.' }),
  })
  .meta({ id: 'NewOrder', examples: [{ packageId: 'pkg_0123456789abcdefghjkmnpqrstv', trialMonths: 3 }] });

export const NextOrder = NewOrder.extend({
  trialMonths: z.int().min(1).max(12).optional().meta({ description: 'As long as the order before if absent.' }),
}).meta({ id: 'NextOrder', examples: [{ packageId: 'pkg_0123456789abcdefghjkmnpqrstv' }] });

export const Reason = z.strictObject({ reason: text(200) }).meta({ id: 'Reason', examples: [{ reason: '人手不足，暂不能接单' }] });

export const Extension = z
  .strictObject({
    months: z.int().min(1).max(3).meta({ description: 'Further months of free trial, from today on.' }),
    reason: text(200),
  })
  .meta({ id: 'Extension', examples: [{ months: 1, reason: '参与评价的户数不足，再试一个月' }] });

/** The moments of an order's life, as far as they are known. */
export const Moments = z
  .strictObject({
    placedAt: Instant,
    answerBy: Instant,
    trialStartsAt: Instant.optional(),
    ratingOpensAt: Instant.optional(),
    trialEndsAt: Instant.optional(),
    decideBy: Instant.optional().meta({ description: 'Until then the committee may extend a trial that was not passed.' }),
    announceBy: Instant.optional().meta({ description: 'Until then the committee announces the vote.' }),
    voteOpensAt: Instant.optional(),
    voteEndsAt: Instant.optional(),
    postBy: Instant.optional().meta({ description: 'By then the result must hang in the stairwells.' }),
    objectionEndsAt: Instant.optional(),
    effectiveAt: Instant.optional().meta({ description: 'When the decision takes effect; absent while an objection is undecided.' }),
    challengeUntil: Instant.optional().meta({ description: 'Until then an owner may go to court against the decision.' }),
    collectingSince: Instant.optional(),
    feesFrom: LocalDate.optional(),
    renewalOpensAt: Instant.optional(),
    renewalClosesAt: Instant.optional(),
    termEndsAt: Instant.optional(),
    serviceEndsAt: Instant.optional(),
    handOverBy: Instant.optional(),
  })
  .meta({ id: 'Moments' });

const InBoth = z.strictObject({ zh: z.string(), en: z.string() });
/** A move that the caller may ask for in the order's state: a button, or why it does not work now. */
export const PossibleMove = z
  .strictObject({
    move: z.string().meta({ examples: ['announce-vote'] }),
    possible: z.boolean(),
    from: Instant.optional().meta({ description: 'Possible from then on.' }),
    until: Instant.optional().meta({ description: 'Possible until then.' }),
    reason: InBoth.optional().meta({ description: 'Why it is not possible now.' }),
    dates: z
      .strictObject({ earliest: LocalDate, latest: LocalDate })
      .optional()
      .meta({ description: 'Of a move that sets a date (accept), in an order shown whole: those that may be chosen today.' }),
  })
  .meta({ id: 'PossibleMove' });

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
    moves: z.array(PossibleMove).meta({ description: 'What the caller may ask for now.' }),
    extensionsLeft: z.int(),
    voteId: VoteId.optional().meta({ description: 'The newest vote that was announced.' }),
    previousOrderId: OrderId.optional().meta({ description: 'The order that this one follows.' }),
    nextOrderId: OrderId.optional().meta({ description: 'The order that follows this one.' }),
  })
  .meta({ id: 'OrderSummary' });

/** What is frozen when the order is placed. */
export const Terms = z
  .strictObject({
    packageId: PackageId,
    packageVersion: z.int().optional().meta({ description: 'The version of the package that was ordered.' }),
    services: z.array(ServiceOffered),
    ...Price,
    trialMonths: z.int(),
    cycle: z.enum(CYCLES),
    termMonths: TermMonths.optional(),
    vacancyPercent: VacancyPercent.optional(),
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
