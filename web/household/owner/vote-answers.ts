import { addDays, type LocalDate, localDateOf } from '#shared/domain/calendar/local-date.ts';
import type { Answer, CallInput } from '#web/shared/api-types.ts';
import type { Call } from '../calls/use-call.ts';

/** What the API answers to an owner. */
export type OwnHome = Call<Answer<'GET /v1/owner'>>;
export type Vote = Answer<'GET /v1/votes/{voteId}'>;
export type OwnBallots = Answer<'GET /v1/owner/votes/{voteId}/ballots'>;
export type Ballot = NonNullable<OwnBallots['counted']>;
export type Choice = NonNullable<CallInput<'POST /v1/owner/votes/{voteId}/ballots'>['body']>['choice'];

/** The last day of voting: a vote ends with the end of a day. */
export const lastDayOf = ({ endsAt }: Pick<Vote, 'endsAt'>): LocalDate => addDays(localDateOf(endsAt), -1);
