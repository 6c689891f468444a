import type { Answer, CallInput } from '#web/shared/api-types.ts';
import { dictionary } from '#web/shared/words.ts';

export type Choice = NonNullable<CallInput<'POST /v1/owner/votes/{voteId}/ballots'>['body']>['choice'];
export type Vote = Answer<'GET /v1/votes/{voteId}'>;
export type OwnBallots = Answer<'GET /v1/owner/votes/{voteId}/ballots'>;
export type Ballot = NonNullable<OwnBallots['counted']>;

export const choiceWords = dictionary({
  yes: { zh: '同意', en: 'Yes' },
  no: { zh: '不同意', en: 'No' },
  abstain: { zh: '弃权', en: 'Abstain' },
});
export const CHOICES = ['yes', 'no', 'abstain'] as const satisfies Choice[];
