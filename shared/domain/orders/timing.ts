import { addDays, daysBetween, type Instant, localDateOf, startOfDay } from '../calendar/local-date.ts';
import type { EventType } from '../events/event-type.ts';
import type { Moments } from './moments.ts';
import {
  askedMovesOf,
  CLOSING,
  type Move,
  type Notice,
  type NoticeName,
  type OrderState,
  orderNotices,
  type Role,
  SETTLING_SECONDS,
  timersOf,
} from './order-life.ts';

/** What timers ask of an order: `since` is when its state began, `noticed` names the reminders that were given. */
export type Timed = { state: OrderState; moments: Moments; since: Instant; noticed: readonly string[] };

/** A reminder that is due at `at`, under a key that no other reminder of the order has. `daysLeft` counts from `at`. */
export type DueNotice = { name: NoticeName; event: EventType; key: string; at: Instant; daysLeft: number; until: Instant };

const instantOf = (moments: Moments, moment: Notice['until']): Instant | undefined =>
  moment === 'feesFrom' ? moments.feesFrom && startOfDay(moments.feesFrom) : moments[moment];

/** The reminders of a state that were not given yet, earliest first. */
const noticesAhead = ({ state, moments, since, noticed }: Timed): DueNotice[] =>
  orderNotices
    .filter((notice) => (notice.in as readonly OrderState[]).includes(state))
    .flatMap(({ name, event, until: moment, days }) => {
      const until = instantOf(moments, moment);
      // What was over when the state began needs no reminder: a renewed contract has had its first bill.
      if (!until || until <= since) return [];
      const end = localDateOf(until);
      return days.map((before): DueNotice => {
        const time = startOfDay(addDays(end, -before));
        const at = time > since ? time : since;
        return { name, event, key: `${name}#${before}#${end}`, at, daysLeft: daysBetween(localDateOf(at), end), until };
      });
    })
    .filter(({ key }) => !noticed.includes(key))
    .sort((a, b) => (a.at === b.at ? b.daysLeft - a.daysLeft : a.at < b.at ? -1 : 1));

/** The reminders given that still matter in a state; the others are forgotten with the state that they belong to. */
export const stillNoticed = (noticed: readonly string[], state: OrderState): string[] =>
  noticed.filter((key) =>
    orderNotices.some((notice) => key.startsWith(`${notice.name}#`) && (notice.in as readonly OrderState[]).includes(state)),
  );

/** The moment of the timer that runs in a state, if one does and is known. */
const timerAt = ({ state, moments }: Pick<Timed, 'state' | 'moments'>): Instant | undefined => {
  const moment = timersOf(state)[0]?.at;
  return moment && moments[moment];
};

const settled = (state: OrderState, at: Instant): Instant =>
  CLOSING.includes(timersOf(state)[0]?.at as (typeof CLOSING)[number])
    ? new Date(Date.parse(at) + SETTLING_SECONDS * 1000).toISOString()
    : at;

/** The reminder that comes before the state's timer, if one does; a reminder and a timer of the same instant come in this order. */
export const noticeAhead = (order: Timed): DueNotice | undefined => {
  const [notice] = noticesAhead(order);
  const timer = timerAt(order);
  return notice && (!timer || notice.at <= timer) ? notice : undefined;
};

/** When the sweep shall look at an order: at its next reminder or timer; undefined when neither is ahead. */
export const dueAt = (order: Timed): Instant | undefined => {
  const notice = noticeAhead(order);
  if (notice) return notice.at;
  const timer = timerAt(order);
  return timer && settled(order.state, timer);
};

/**
 * The state that an order has by the rules at `now`, which the sweep may not have written yet: time decides, not when somebody looked.
 * Timers that ask a guard wait for the sweep.
 */
export const stateAt = (state: OrderState, moments: Moments, now: Instant): OrderState => {
  const timer = timersOf(state).find(({ guard }) => !guard);
  const at = timer?.at && moments[timer.at];
  return timer && at && at <= now ? stateAt(timer.to, moments, now) : state;
};

/** Why a move's time is not now: it comes later, it is over, or it needs a moment that this order never has. */
export type Untimely = { when: 'early' | 'late' | 'never'; moment?: Instant };

/** Whether the window of an asked-for move is open at `now`. @returns undefined if it is */
export const untimely = (move: Move, moments: Moments, now: Instant): Untimely | undefined => {
  const after = move.after && moments[move.after];
  const before = move.before && moments[move.before];
  if ((move.after && !after) || (move.before && !before)) return { when: 'never' };
  if (before && now >= before) return { when: 'late', moment: before };
  return after && now < after ? { when: 'early', moment: after } : undefined;
};

/**
 * Until when an asked-for move stays possible if only time goes on: its own moment, or the one at which the state's timer leads to where the
 * move is not allowed. Undefined where no day is known, or where it depends on how ratings or ballots come out.
 */
export const possibleUntil = (move: Move, state: OrderState, moments: Moments): Instant | undefined => {
  if (move.before) return moments[move.before];
  const [timer, ...others] = timersOf(state);
  const at = timer?.at && moments[timer.at];
  if (!timer || !at) return undefined;
  if ([timer, ...others].every(({ to }) => !move.from.includes(to))) return at;
  return others.length === 0 ? possibleUntil(move, timer.to, moments) : undefined;
};

/** The moves a caller in a role may ask for, each with what keeps it from being possible now. */
export const movesFor = (order: Pick<Timed, 'state' | 'moments'>, role: Role, now: Instant): { move: Move; untimely?: Untimely }[] =>
  askedMovesOf(stateAt(order.state, order.moments, now), role).map((move) => ({ move, untimely: untimely(move, order.moments, now) }));
