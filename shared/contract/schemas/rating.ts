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

/** Which trial's ratings; the present one's if absent. */
export const TrialQuery = z.strictObject({
  trial: z.coerce
    .number()
    .int()
    .min(1)
    .max(9)
    .optional()
    .meta({ description: 'Which trial: 1, and one more with each extension. The present one if absent.', examples: [1] }),
});

const Test = z.strictObject({ numerator: z.int(), denominator: z.int(), percent: z.int(), held: z.boolean() });

export const RatingSummary = z
  .strictObject({
    orderId: OrderId,
    trial: z.int().meta({ description: 'Which trial was rated: 1, and one more with each extension.' }),
    rated: z.int(),
    satisfied: z.int().meta({ description: 'Households whose overall stars reach the policy’s satisfiedFrom.' }),
    occupiedUnits: z.int(),
    wouldContinue: z.int(),
    gate: z.strictObject({ satisfaction: Test, response: Test }),
    services: z.array(
      z.strictObject({
        code: ServiceCode,
        stars: z.array(z.int()).length(5).meta({ description: 'How many gave 1, 2, 3, 4, 5 stars.' }),
        visits: z.int().meta({ description: 'How often the firm recorded this service, from the trial’s first day to its end.' }),
      }),
    ),
    comments: z
      .array(
        z.strictObject({
          unit: z.string().meta({
            description: 'The building alone, and only where at least three households of it rated.',
            examples: ['3-*-*', '*-*-*'],
          }),
          comment: z.string().meta({ description: 'Telephone numbers and the household’s own unit are masked.' }),
        }),
      )
      .max(200)
      .meta({ description: 'In an order that tells nothing; of more than 200, always the same 200.' }),
  })
  .meta({ id: 'RatingSummary', description: 'Counts of a trial’s ratings, how the gate stands, and what was said; never who rated how.' });
