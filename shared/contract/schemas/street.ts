import * as z from 'zod';
import { CommunityId, CompoundId, FirmId, Instant, KeyId, StreetId, text } from './primitives.ts';

const days = (min: number, max: number, description: string) => z.int().min(min).max(max).meta({ description });

/** What a city may set otherwise than the statute's or the product's default (rules: the order, rating, fees). Frozen into each order. */
export const Policy = z
  .strictObject({
    trialMonths: z
      .array(z.int().min(1).max(12))
      .min(1)
      .max(6)
      .meta({ description: 'Trial lengths that a committee may choose, in months.' }),
    defaultTrialMonths: z.int().min(1).max(12),
    answerWorkingDays: days(1, 30, 'Working days in which a firm must answer an order.'),
    latestStartDays: days(1, 180, 'A trial starts at most so many days after the firm accepts.'),
    ratingWindowDays: days(1, 28, 'Rating is open for the last so many days of the trial.'),
    satisfiedFrom: z.int().min(2).max(5).meta({ description: 'Overall stars from which a household counts as satisfied.' }),
    satisfactionPercent: z.int().min(1).max(100).meta({ description: 'Satisfied ÷ rated must reach this.' }),
    minResponsePercent: z.int().min(1).max(100).meta({ description: 'Rated ÷ occupied units must reach this.' }),
    decision: z.enum(['rating']).meta({ description: 'What decides after the trial: the rating gate alone.' }),
    objectionDays: days(
      1,
      60,
      'Days of posting in which objections are heard before fees begin; the day of posting is not counted (Civil Code 201).',
    ),
    feesBegin: z
      .enum(['next-day', 'next-month'])
      .meta({ description: 'Fees run from the day collecting begins, or from the first day of a month not before it.' }),
    targetPercent: z.int().min(1).max(100).meta({ description: 'Collection rate that the street office expects.' }),
  })
  .refine((policy) => policy.trialMonths.includes(policy.defaultTrialMonths), {
    path: ['defaultTrialMonths'],
    error: 'must be one of trialMonths',
  })
  .meta({ id: 'Policy' });
export type Policy = z.output<typeof Policy>;

/** The policy that a street begins with; its office sets its own as the next version. */
export const STANDARD_POLICY: Policy = {
  trialMonths: [1, 3, 6],
  defaultTrialMonths: 3,
  answerWorkingDays: 5,
  latestStartDays: 60,
  ratingWindowDays: 14,
  satisfiedFrom: 4,
  satisfactionPercent: 80,
  minResponsePercent: 50,
  decision: 'rating',
  objectionDays: 7,
  feesBegin: 'next-month',
  targetPercent: 80,
};

export const PolicyVersion = z
  .strictObject({ version: z.int(), policy: Policy, setAt: Instant, setBy: z.string() })
  .meta({ id: 'PolicyVersion', description: 'A policy as set at a time; orders placed under it keep it.' });

export const NewPolicy = z
  .strictObject({
    basedOn: z
      .int()
      .min(0)
      .max(1_000_000)
      .meta({ description: 'The version that this change starts from; refused if it is no longer the newest.' }),
    policy: Policy,
  })
  .meta({
    id: 'NewPolicy',
    examples: [{ basedOn: 1, policy: STANDARD_POLICY }],
  });

export const Street = z
  .strictObject({ id: StreetId, name: z.string(), district: z.string(), policyVersion: z.int(), policy: Policy })
  .meta({ id: 'Street' });

export const NewCommunity = z.strictObject({ name: text(60) }).meta({ id: 'NewCommunity', examples: [{ name: '无影山中路社区' }] });
export const Community = z.strictObject({ id: CommunityId, name: z.string() }).meta({ id: 'Community' });

export const NewCompound = z
  .strictObject({ communityId: CommunityId, name: text(60), built: z.int().min(1900).max(2100).optional() })
  .meta({ id: 'NewCompound', examples: [{ communityId: 'com_0123456789abcdefgh', name: '无影山中路甲院', built: 1989 }] });
export const Compound = z
  .strictObject({ id: CompoundId, communityId: CommunityId, name: z.string(), built: z.int().optional() })
  .meta({ id: 'Compound' });

export const NewFirm = z.strictObject({ name: text(60) }).meta({ id: 'NewFirm', examples: [{ name: '安居物业' }] });
export const Firm = z.strictObject({ id: FirmId, name: z.string() }).meta({ id: 'Firm' });

export const NewApiKey = z.strictObject({ name: text(60) }).meta({ id: 'NewApiKey', examples: [{ name: '生产系统' }] });
export const IssuedApiKey = z
  .strictObject({
    id: KeyId,
    name: z.string(),
    secret: z.string().meta({
      description:
        'The key itself, shown in this answer alone (and in a repetition with the same Idempotency-Key). Only its SHA-256 is kept.',
    }),
  })
  .meta({ id: 'IssuedApiKey' });
export const RevokedApiKey = z
  .strictObject({
    id: KeyId,
    revokedAt: Instant,
    stopsBy: Instant.meta({ description: 'The latest instant at which the key still works anywhere.' }),
  })
  .meta({ id: 'RevokedApiKey' });
export const AdmittedFirm = z.strictObject({ firm: Firm, apiKey: IssuedApiKey }).meta({ id: 'AdmittedFirm' });
