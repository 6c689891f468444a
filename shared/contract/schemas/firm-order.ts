import * as z from 'zod';
import { type LeavingMove, reasonCodesOf } from '#shared/domain/orders/firm-reasons.ts';
import { Order, OrderState, OrderSummary } from './order.ts';
import { ExternalId, Instant, LocalDate, PageQuery, text } from './primitives.ts';

const externalId = {
  externalId: ExternalId.optional().meta({ description: 'The firm’s own number for this order, if it has given one.' }),
};

/** An order as its firm's lists show it, and whole. */
export const FirmOrderSummary = OrderSummary.extend(externalId).meta({ id: 'FirmOrderSummary' });
export const FirmOrder = Order.extend(externalId).meta({ id: 'FirmOrder' });

const DayOrInstant = z.union([LocalDate, Instant]);

export const FirmOrderQuery = PageQuery.extend({
  state: OrderState.optional().meta({ description: 'All states if absent.' }),
  placedFrom: DayOrInstant.optional().meta({ description: 'Placed then or later: a local date, or an instant.', examples: ['2026-11-01'] }),
  placedTo: DayOrInstant.optional().meta({
    description: 'Placed by then: a local date with all of its day, or before an instant.',
    examples: ['2026-11-30'],
  }),
  order: z.enum(['newest', 'oldest']).default('newest').meta({ description: 'Which come first, by when they were placed.' }),
  externalId: ExternalId.optional().meta({ description: 'The one order that has this number of the firm’s; alone, without the others.' }),
})
  .refine(({ externalId, state, placedFrom, placedTo, cursor }) => !externalId || !(state ?? placedFrom ?? placedTo ?? cursor), {
    path: ['externalId'],
    error: 'names one order already: no state, time or cursor besides',
  })
  .meta({ id: 'FirmOrderQuery' });

export const Acceptance = z
  .strictObject({ startDate: LocalDate.meta({ description: 'First day of the trial.' }), ...externalId })
  .meta({ id: 'Acceptance', examples: [{ startDate: '2026-12-01', externalId: 'WO-2027-0815' }] });

export const ExternalIdBody = z
  .strictObject({ externalId: ExternalId })
  .meta({ id: 'ExternalIdBody', examples: [{ externalId: 'WO-2027-0815' }] });

/** Why a firm leaves an order: a code of a closed list, and words, which `other` needs. */
const reasonOf = (move: LeavingMove, id: string) =>
  z
    .strictObject({
      reasonCode: z.enum(reasonCodesOf(move)).default('other'),
      reason: text(200).optional().meta({ description: 'In the firm’s words; the committee reads it. Needed with `other`.' }),
    })
    .refine(({ reasonCode, reason }) => reasonCode !== 'other' || reason !== undefined, {
      path: ['reason'],
      error: 'needed with the code other',
    })
    .meta({ id, examples: [{ reasonCode: 'no_capacity', reason: '人手不足，暂不能接单' }] });

export const DeclineReason = reasonOf('decline', 'DeclineReason');
export const BreakOffReason = reasonOf('break-off', 'BreakOffReason');
export const RenewalReason = reasonOf('decline-renewal', 'RenewalReason');
export const NoticeReason = reasonOf('give-notice', 'NoticeReason');
