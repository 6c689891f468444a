import * as z from 'zod';
import { Instant, OrderId, ServiceCode, text } from './primitives.ts';

const Stars = z.int().min(1).max(5);

export const NewRating = z
  .strictObject({
    overall: Stars.meta({ description: '1 very dissatisfied … 5 very satisfied.' }),
    services: z
      .record(ServiceCode, Stars)
      .refine((services) => Object.keys(services).length <= 12, { error: 'at most 12 services' })
      .meta({ maxProperties: 12 }),
    comment: text(200).optional(),
    wouldContinue: z.boolean(),
  })
  .meta({
    id: 'NewRating',
    examples: [{ overall: 5, services: { cleaning: 5, 'parking-order': 4, maintenance: 4 }, comment: '楼道干净多了', wouldContinue: true }],
  });

export const Rating = z.strictObject({ orderId: OrderId, ...NewRating.shape, ratedAt: Instant }).meta({ id: 'Rating' });

export const RatingSummary = z
  .strictObject({
    orderId: OrderId,
    rated: z.int(),
    satisfied: z.int().meta({ description: 'Households whose overall stars reach the policy’s satisfiedFrom.' }),
    occupiedUnits: z.int(),
    wouldContinue: z.int(),
    gate: z.strictObject({
      satisfaction: z.strictObject({ numerator: z.int(), denominator: z.int(), percent: z.int(), held: z.boolean() }),
      response: z.strictObject({ numerator: z.int(), denominator: z.int(), percent: z.int(), held: z.boolean() }),
    }),
    services: z.array(
      z.strictObject({ code: ServiceCode, stars: z.array(z.int()).length(5).meta({ description: 'How many gave 1, 2, 3, 4, 5 stars.' }) }),
    ),
  })
  .meta({ id: 'RatingSummary', description: 'Counts of the ratings so far, and how the gate stands; never who rated how.' });
