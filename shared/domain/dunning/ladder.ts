import { addDays, type LocalDate } from '../calendar/local-date.ts';
import type { EventType } from '../events/event-type.ts';
import { type BillBalance, openOf } from '../ledger/bill-balance.ts';

/** How long each rung waits, in whole days; a street's policy, frozen into the order. */
export type DunningPolicy = { reminderDays: number; noticeDays: number; dunningReasonableDays: number };

/**
 * The ladder that a bill climbs while it is not paid (rules: Fees; Civil Code 944). A rung is due when `days` whole days have passed since the
 * one below, the first since the bill's last day of payment; the day from which they are counted is left out (Civil Code 201). There is no
 * rung that touches water, power, heat, gas or gates.
 */
export const LADDER = [
  { step: 'reminder', days: 'reminderDays', event: 'dunning.reminded' },
  { step: 'notice', days: 'noticeDays', event: 'dunning.noticed' },
  { step: 'referral', days: 'dunningReasonableDays', event: 'dunning.referred' },
] as const satisfies { step: string; days: keyof DunningPolicy; event: EventType }[];
export type Rung = (typeof LADDER)[number];

/** Where an overdue bill stands: on the ground, or on the last rung that it was given. */
export const STANDINGS = ['overdue', ...LADDER.map(({ step }) => step)] as const;
export type Standing = 'overdue' | Rung['step'];
/** `since` is the day of that rung; of a bill on the ground its last day of payment. */
export type Climbed = { standing: Standing; since: LocalDate };

/** A bill as the ladder sees it; `decidedOn` is the day on which its last dispute ended. */
export type Dunned = BillBalance & { dueOn: LocalDate; decidedOn?: LocalDate };

/** A bill on which nothing is open, or whose dispute is undecided, is left alone. */
export const mayBeDunned = (bill: BillBalance): boolean => openOf(bill) > 0 && !bill.disputed;

/** The next rung of a bill and the first day on which it may be given, open or not; undefined at the top. */
export const nextRung = (
  bill: Dunned,
  climbed: Climbed | undefined,
  policy: DunningPolicy,
): { rung: Rung; from: LocalDate } | undefined => {
  const rung = LADDER[STANDINGS.indexOf(climbed?.standing ?? 'overdue')];
  if (!rung) return undefined;
  const since = climbed?.since ?? bill.dueOn;
  // A household that argued is given the whole time again, counted from the decision.
  const counted = bill.decidedOn && bill.decidedOn > since ? bill.decidedOn : since;
  return { rung, from: addDays(counted, policy[rung.days] + 1) };
};

/** The last day on which a bill may be paid before it is given the next rung; undefined at the top, and while nobody presses for it. */
export const payUntil = (bill: Dunned, climbed: Climbed | undefined, policy: DunningPolicy): LocalDate | undefined => {
  const next = mayBeDunned(bill) ? nextRung(bill, climbed, policy) : undefined;
  return next && addDays(next.from, -1);
};

/** The rung that a bill is given today, never more than one: the next waits from the day on which this one was given. */
export const rungToday = (bill: Dunned, climbed: Climbed | undefined, policy: DunningPolicy, today: LocalDate): Rung | undefined => {
  const next = nextRung(bill, climbed, policy);
  return next && next.from <= today && mayBeDunned(bill) ? next.rung : undefined;
};

/** The day on which a bill that got what was due today is to be looked at again; undefined if nothing can come. */
export const nextLook = (bill: Dunned, climbed: Climbed | undefined, policy: DunningPolicy, today: LocalDate): LocalDate | undefined => {
  const next = nextRung(bill, climbed, policy);
  if (!next || openOf(bill) === 0) return undefined;
  // Of a dispute that is decided today, the next rung is due no earlier than this.
  const earliest = addDays(today, bill.disputed ? policy[next.rung.days] + 1 : 1);
  return next.from > earliest ? next.from : earliest;
};

/** A payment may be reversed and a settled bill be open again: so a period is looked at each so many days, for a year. */
const LOOK_DAYS = 30;
const LOOKED_AT_DAYS = 365;

/**
 * The day on which a period's bills are to be looked at again; undefined when none of them has anything to come.
 * @param next the earliest day of any of its bills
 */
export const nextLookAtPeriod = (dueOn: LocalDate, next: LocalDate | undefined, today: LocalDate): LocalDate | undefined => {
  const routine = addDays(today, LOOK_DAYS);
  if (next) return next < routine ? next : routine;
  return today < addDays(dueOn, LOOKED_AT_DAYS) ? routine : undefined;
};
