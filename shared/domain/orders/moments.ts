import { addDays, addMonths, firstOfMonth, type Instant, type LocalDate, localDateOf, startOfDay } from '../calendar/local-date.ts';
import type { Moment } from './order-life.ts';

/** Known instants of an order's life; each is set by the move that makes it known. An extension, a new vote or a renewal sets some anew. */
export type Moments = { placedAt: Instant } & Partial<Record<Moment, Instant>> & {
    answerBy: Instant;
    voteOpensAt?: Instant;
    /** By then the result must hang in the stairwells. */
    postBy?: Instant;
    /** Until then an owner may go to court against the decision (SPC on divided ownership 12). */
    challengeUntil?: Instant;
    collectingSince?: Instant;
    feesFrom?: LocalDate;
  };

/** What a move made of an order's moments: those that it set, and null for those that it took away. */
export type MomentsChange = Partial<Record<keyof Moments, string | null>>;

export const momentsChange = (before: Partial<Moments>, after: Moments): MomentsChange =>
  Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(after)] as (keyof Moments)[])]
      .filter((name) => before[name] !== after[name])
      .map((name) => [name, after[name] ?? null]),
  );

/** An order's moments after all these changes, in their order. */
export const momentsAfterAll = (changes: readonly MomentsChange[]): Moments =>
  Object.fromEntries(Object.entries(Object.assign({}, ...changes)).filter(([, value]) => value !== null)) as Moments;

/** The numbers of the street's policy that make moments, in days; frozen into the order (see schemas/policy.ts). */
export type LifePolicy = {
  latestStartDays: number;
  ratingWindowDays: number;
  decideDays: number;
  announceDays: number;
  voteNoticeDays: number;
  resultPostDays: number;
  objectionDays: number;
  feesBegin: 'next-day' | 'next-month';
  renewalWindowDays: number;
  dismissalNoticeDays: number;
  renewalNoticeDays: number;
  openEndedNoticeDays: number;
  handOverDays: number;
};

/** The end of the last of `days` days after an instant; its own day does not count (Civil Code 201, 203). */
export const endOfDaysAfter = (instant: Instant, days: number): Instant => startOfDay(addDays(localDateOf(instant), days + 1));

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** First and last date on which a trial may start when the firm accepts at `now`: from the next day on. */
export const startDateRange = (now: Instant, policy: Pick<LifePolicy, 'latestStartDays'>): { earliest: LocalDate; latest: LocalDate } => ({
  earliest: addDays(localDateOf(now), 1),
  latest: addDays(localDateOf(now), policy.latestStartDays),
});

/** A trial, or its extension, of so many months from a date. */
export const trialMoments = (startDate: LocalDate, months: number, policy: Pick<LifePolicy, 'ratingWindowDays'>) => {
  const endDate = addMonths(startDate, months);
  return { ratingOpensAt: startOfDay(addDays(endDate, -policy.ratingWindowDays)), trialEndsAt: startOfDay(endDate) };
};

export const momentsWhenAccepted = (
  startDate: LocalDate,
  terms: { trialMonths: number; policy: Pick<LifePolicy, 'ratingWindowDays'> },
) => ({
  trialStartsAt: startOfDay(startDate),
  ...trialMoments(startDate, terms.trialMonths, terms.policy),
});

/** Which last days of voting may be announced: ballots can be cast from `opensOn` (tomorrow or later) to the end of `closesOn`. */
export const voteDateRange = (now: Instant, policy: Pick<LifePolicy, 'voteNoticeDays'>, termEndsAt?: Instant) => {
  const today = localDateOf(now);
  const latest = addDays(today, LONGEST_VOTE_DAYS);
  const lastOfTerm = termEndsAt && addDays(localDateOf(termEndsAt), -1);
  return {
    earliestOpening: addDays(today, 1),
    earliestClosing: addDays(today, policy.voteNoticeDays),
    latestClosing: lastOfTerm && lastOfTerm < latest ? lastOfTerm : latest,
  };
};
/** A vote whose roll is older than this is of other owners. */
const LONGEST_VOTE_DAYS = 90;

export const momentsOfVote = (opensOn: LocalDate, closesOn: LocalDate) => ({
  voteOpensAt: startOfDay(opensOn),
  voteEndsAt: startOfDay(addDays(closesOn, 1)),
});

export const momentsWhenPosted = (postedAt: Instant, policy: Pick<LifePolicy, 'objectionDays' | 'resultPostDays'>) => {
  const objectionEndsAt = endOfDaysAfter(postedAt, policy.objectionDays);
  return {
    postBy: endOfDaysAfter(postedAt, policy.resultPostDays),
    objectionEndsAt,
    effectiveAt: objectionEndsAt as Instant | undefined,
    challengeUntil: startOfDay(addDays(addMonths(localDateOf(postedAt), 12), 1)),
  };
};

/** The term of a contract ends before the day on which it would begin again; within the window before, a renewal may be announced. */
const termMoments = (termFrom: LocalDate, termMonths: number, policy: Pick<LifePolicy, 'renewalWindowDays' | 'voteNoticeDays'>) => {
  const end = addMonths(termFrom, termMonths);
  return {
    termEndsAt: startOfDay(end),
    renewalOpensAt: startOfDay(addDays(end, -policy.renewalWindowDays)),
    renewalClosesAt: startOfDay(addDays(end, -policy.voteNoticeDays)),
  };
};

type TermPolicy = Pick<LifePolicy, 'feesBegin' | 'renewalWindowDays' | 'voteNoticeDays'>;
/**
 * Fees never begin before collecting does: where the last objection is dismissed in the middle of a day, not on that day. Without
 * `termMonths` the contract is open-ended.
 */
export const momentsWhenCollecting = (since: Instant, terms: { termMonths?: number; policy: TermPolicy }) => {
  const today = localDateOf(since);
  const date = startOfDay(today) === since ? today : addDays(today, 1);
  const wholeMonth = firstOfMonth(date) === date ? date : firstOfMonth(addMonths(firstOfMonth(date), 1));
  const feesFrom = terms.policy.feesBegin === 'next-month' ? wholeMonth : date;
  return { collectingSince: since, feesFrom, ...(terms.termMonths && termMoments(feesFrom, terms.termMonths, terms.policy)) };
};

/** A renewed contract runs for another term from the day the old one ends. */
export const momentsWhenRenewed = ({ termEndsAt }: Moments, terms: { termMonths?: number; policy: TermPolicy }) =>
  termEndsAt && terms.termMonths ? termMoments(localDateOf(termEndsAt), terms.termMonths, terms.policy) : {};

/**
 * When service, and with it fees, end after notice. Owners dismiss with 60 days (Civil Code 946), never beyond the term; a firm that
 * declines renewal gives 90 and serves to the end of the term at least (947); an open-ended contract ends with 60 (948).
 */
export const serviceEndAfterNotice = (
  now: Instant,
  by: 'committee' | 'firm',
  { termEndsAt }: Pick<Moments, 'termEndsAt'>,
  policy: Pick<LifePolicy, 'dismissalNoticeDays' | 'renewalNoticeDays' | 'openEndedNoticeDays'>,
): Instant => {
  if (by === 'committee') {
    const end = endOfDaysAfter(now, termEndsAt ? policy.dismissalNoticeDays : policy.openEndedNoticeDays);
    return termEndsAt && termEndsAt < end ? termEndsAt : end;
  }
  if (!termEndsAt) return endOfDaysAfter(now, policy.openEndedNoticeDays);
  return later(termEndsAt, endOfDaysAfter(now, policy.renewalNoticeDays));
};

/** The last day for which fees are charged when service ends at an instant (Civil Code 949: none after the end). */
export const lastFeeDay = (serviceEndsAt: Instant): LocalDate => addDays(localDateOf(serviceEndsAt), -1);
