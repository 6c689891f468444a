import * as z from 'zod';
import { type BoundedValue, POLICY_BOUNDS } from '#shared/domain/orders/policy-bounds.ts';
import { Instant } from './primitives.ts';

const bounded = (key: BoundedValue) => z.int().min(POLICY_BOUNDS[key][0]).max(POLICY_BOUNDS[key][1]);
const whole = (key: BoundedValue, description: string) => bounded(key).meta({ description });

/** What a city may set otherwise than the statute's or the product's default (rules: the order, rating, vote, fees). Frozen into each order. */
export const Policy = z
  .strictObject({
    trialMonths: z
      .array(bounded('trialMonths'))
      .min(1)
      .max(6)
      .meta({ description: 'Trial lengths that a committee may choose, in months.' }),
    defaultTrialMonths: bounded('defaultTrialMonths'),
    answerWorkingDays: whole('answerWorkingDays', 'Working days in which a firm must answer an order.'),
    latestStartDays: whole('latestStartDays', 'A trial starts at most so many days after the firm accepts.'),
    ratingWindowDays: whole('ratingWindowDays', 'Rating is open for the last so many days of the trial.'),
    satisfiedFrom: whole('satisfiedFrom', 'Overall stars from which a household counts as satisfied.'),
    satisfactionPercent: whole('satisfactionPercent', 'Satisfied ÷ rated must reach this.'),
    minResponsePercent: whole('minResponsePercent', 'Rated ÷ occupied units must reach this.'),
    maxExtensions: whole('maxExtensions', 'How often a trial that was not passed may be extended.'),
    decideDays: whole('decideDays', 'Days in which the committee decides whether to extend; without a decision the trial has failed.'),
    decision: z
      .enum(['rating-and-vote', 'rating'])
      .meta({ description: 'What decides after the trial: the rating gate and then the owners’ vote, or the rating gate alone.' }),
    announceDays: whole('announceDays', 'Days in which the committee announces the vote; without an announcement the trial has failed.'),
    voteNoticeDays: whole('voteNoticeDays', 'A vote is announced, and its roll frozen, at least so many days before it closes.'),
    proxyLimit: whole('proxyLimit', 'So many owners may be represented by one proxy.'),
    nonVotersFollowMajority: z.boolean().meta({ description: 'Whether covenants let owners without a ballot count with the majority.' }),
    resultPostDays: whole('resultPostDays', 'Days in which the result must hang in the stairwells.'),
    objectionDays: whole(
      'objectionDays',
      'Days of posting in which objections are heard before fees begin; the day of posting is not counted (Civil Code 201).',
    ),
    feesBegin: z
      .enum(['next-day', 'next-month'])
      .meta({ description: 'Fees run from the day collecting begins, or from the first day of a month not before it.' }),
    draftDays: whole('draftDays', 'Days in which the committee may correct the roll before bills are issued.'),
    paymentDays: whole('paymentDays', 'Days in which a bill is to be paid.'),
    reminderDays: whole('reminderDays', 'Whole days after a bill’s last day of payment, before its household is reminded.'),
    noticeDays: whole('noticeDays', 'Whole days from the reminder to the written notice.'),
    dunningReasonableDays: whole(
      'dunningReasonableDays',
      'Whole days that the written notice gives; only then may the bill be referred (Civil Code 944: a reasonable period).',
    ),
    maxPrepayMonths: whole('maxPrepayMonths', 'So many months of fees may be paid ahead.'),
    renewalWindowDays: whole('renewalWindowDays', 'A renewal may be put to the vote in the last so many days of the term.'),
    dismissalNoticeDays: whole('dismissalNoticeDays', 'Days of notice when owners dismiss a firm (Civil Code 946).'),
    renewalNoticeDays: whole('renewalNoticeDays', 'Days of notice when a firm declines renewal (Civil Code 947).'),
    openEndedNoticeDays: whole('openEndedNoticeDays', 'Days of notice of an open-ended contract (Civil Code 948).'),
    handOverDays: whole('handOverDays', 'Days in which a firm hands over once its service is over.'),
    targetPercent: whole('targetPercent', 'Collection rate that the street office expects.'),
  })
  .refine((policy) => policy.trialMonths.includes(policy.defaultTrialMonths), {
    path: ['defaultTrialMonths'],
    error: 'must be one of trialMonths',
  })
  .refine((policy) => policy.renewalWindowDays > policy.voteNoticeDays, {
    path: ['renewalWindowDays'],
    error: 'must be longer than voteNoticeDays',
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
  maxExtensions: 1,
  decideDays: 7,
  decision: 'rating-and-vote',
  announceDays: 30,
  voteNoticeDays: 15,
  proxyLimit: 3,
  nonVotersFollowMajority: false,
  resultPostDays: 3,
  objectionDays: 7,
  feesBegin: 'next-month',
  draftDays: 5,
  paymentDays: 30,
  reminderDays: 7,
  noticeDays: 14,
  dunningReasonableDays: 30,
  maxPrepayMonths: 12,
  renewalWindowDays: 180,
  dismissalNoticeDays: 60,
  renewalNoticeDays: 90,
  openEndedNoticeDays: 60,
  handOverDays: 15,
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
  .meta({ id: 'NewPolicy', examples: [{ basedOn: 1, policy: STANDARD_POLICY }] });
