import * as z from 'zod';
import { OrderSummary } from './order.ts';
import { Actor } from './party.ts';
import { Instant, OrderId, text, UnitRef, VoteId } from './primitives.ts';

export const NewObjection = z
  .strictObject({ reason: text(1000) })
  .meta({ id: 'NewObjection', examples: [{ reason: '我家的选票不是我本人签的' }] });
/** An objection that an owner gave to the committee on paper. */
export const PaperObjection = NewObjection.extend({ unit: UnitRef }).meta({
  id: 'PaperObjection',
  examples: [{ unit: '3-2-501', reason: '我家的选票不是我本人签的' }],
});

export const NewDecision = z
  .strictObject({
    outcome: z.enum(['dismiss', 'new-vote', 'annul']).meta({
      description: '`dismiss`: the decision stands. `new-vote`: the owners vote again. `annul`: the trial has failed.',
    }),
    reason: text(1000),
  })
  .meta({ id: 'NewDecision', examples: [{ outcome: 'dismiss', reason: '经核对，纸质选票签名与本人一致' }] });

export const Objection = z
  .strictObject({
    orderId: OrderId,
    number: z.int(),
    voteId: VoteId.optional(),
    unit: UnitRef,
    reason: z.string(),
    channel: z.enum(['link', 'paper']),
    filedAt: Instant,
    state: z.enum(['open', 'decided', 'moot']).meta({ description: '`moot`: the decision that it is against stands no more.' }),
    decision: z
      .strictObject({
        outcome: z.enum(['dismissed', 'new-vote', 'annulled']),
        reason: z.string(),
        at: Instant,
        by: Actor,
      })
      .optional(),
  })
  .meta({ id: 'Objection' });

export const ObjectedOrder = z
  .strictObject({ orderId: OrderId, compoundName: z.string(), firmName: z.string(), objectedAt: Instant })
  .meta({ id: 'ObjectedOrder' });

/** The order whose decisions are objected to. */
export const ObjectedTo = OrderSummary.pick({
  id: true,
  compoundId: true,
  compoundName: true,
  firmName: true,
  packageName: true,
  state: true,
}).meta({ id: 'ObjectedTo' });
