import { daysBetween, type LocalDate } from '#shared/domain/calendar/local-date.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { longDate } from '#web/shared/formats.ts';
import type { Language } from '#web/shared/language.ts';
import { sayIn } from '#web/shared/words.ts';
import { stateWords, timeWords } from './state-words.ts';

export type HouseholdOrder = Answer<'GET /v1/household'>['orders'][number];
export type Rating = NonNullable<HouseholdOrder['rating']>;

/** The last day of what goes on now, where a reader counts the days to it. */
const lastDayOf = ({ state, trialTo, voteTo, stateUntil }: HouseholdOrder): LocalDate | undefined => {
  if (state === 'trialing' || state === 'rating') return trialTo;
  if (state === 'voting' || state === 'renewing') return voteTo;
  return state === 'posted' || state === 'ending' ? stateUntil : undefined;
};

/** Whether it costs something now: in most states it does not. */
const feesOf = ({ state, feesFrom }: HouseholdOrder, today: LocalDate): [keyof typeof timeWords, LocalDate?] => {
  if (state === 'failed') return ['neverPaid'];
  if (state === 'leaving' || state === 'ended') return ['noMore'];
  if (state !== 'collecting' && state !== 'renewing' && state !== 'ending') return ['freeNow'];
  return feesFrom && feesFrom > today ? ['feesFrom', feesFrom] : ['paying'];
};

/** Where an order stands, in one sentence: what goes on, how many days are left, whether it costs something now. */
export const stateSentence = (order: HouseholdOrder, today: LocalDate, language: Language): string => {
  const sayState = sayIn(stateWords, language);
  const sayTime = sayIn(timeWords, language);
  const { state, packageName: name, trialFrom, voteFrom } = order;
  const votesLater = state === 'voting' && voteFrom !== undefined && voteFrom > today;
  const beginning = longDate((votesLater ? voteFrom : trialFrom) ?? today, language);
  const last = lastDayOf(order);
  const left = last === undefined ? 0 : daysBetween(today, last) + 1;
  const [fees, from] = feesOf(order, today);
  return [
    votesLater ? sayTime('voteBegins', { name, date: beginning }) : sayState(state, { name, date: beginning } as never),
    left > 1 && !votesLater ? sayTime('left', { days: left }) : left === 1 ? sayTime('lastDay') : '',
    sayTime(fees, { date: from ? longDate(from, language) : '' } as never),
  ]
    .filter(Boolean)
    .join('\u00a0· ');
};
