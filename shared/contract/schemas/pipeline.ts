import * as z from 'zod';
import { RUNNING_STATES, WAITED_FOR } from '#shared/domain/orders/waiting.ts';
import { OrderSummary } from './order.ts';
import { CommunityId, CompoundId, FirmId, Instant, PageQuery, pageOf } from './primitives.ts';

const RunningState = z.enum(RUNNING_STATES);

export const PipelineQuery = PageQuery.extend({
  state: z
    .string()
    .max(200)
    .transform((text) => text.split(','))
    .pipe(z.array(RunningState).max(RUNNING_STATES.length))
    .optional()
    .meta({ description: 'Orders in these states alone, with commas between.', examples: ['rated,voting'] }),
  compoundId: CompoundId.optional(),
  communityId: CommunityId.optional(),
  firmId: FirmId.optional(),
});

export const PipelineOrder = OrderSummary.extend({
  communityId: CommunityId,
  openObjections: z.int().meta({ description: 'Objections that the street has to decide.' }),
  waitsFor: z.enum(WAITED_FOR).meta({ description: 'Who has to act for the order to go on; `time`: nobody, a day has to come.' }),
  nextDueAt: Instant.optional().meta({
    description: 'By when. Absent where no day is set, as in an open-ended contract.',
  }),
  waitsSince: Instant.optional().meta({ description: 'Since when the first objection waits for the street’s decision.' }),
  overdue: z.boolean(),
}).meta({ id: 'PipelineOrder' });

export const Pipeline = pageOf(PipelineOrder)
  .extend({
    counts: z
      .array(z.strictObject({ state: RunningState, orders: z.int(), overdue: z.int() }))
      .meta({ description: 'Of all states, in the order of an order’s life; `state` and pages do not change them, the other filters do.' }),
  })
  .meta({ id: 'Pipeline', description: 'Orders of a street under way, the most urgent first.' });
