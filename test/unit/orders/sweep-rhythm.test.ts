import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Instant, localDateOf, startOfDay } from '#shared/domain/calendar/local-date.ts';
import {
  endOfDaysAfter,
  type Moments,
  momentsOfVote,
  momentsWhenAccepted,
  momentsWhenCollecting,
  momentsWhenPosted,
} from '#shared/domain/orders/moments.ts';
import { type Move, orderNotices, timersOf } from '#shared/domain/orders/order-life.ts';
import { dueAt, noticeAhead, type Timed } from '#shared/domain/orders/timing.ts';

/** A little order that timers alone move on: what its decisions come to is settled beforehand. */
type Life = { order: Timed; passes: boolean; voteFollows: boolean; extendable: boolean; termMonths?: number };
type Entry = { what: string; at: Instant };

const policy = { resultPostDays: 3, objectionDays: 7, feesBegin: 'next-month' as const, renewalWindowDays: 180, voteNoticeDays: 15 };

const holds = ({ passes, voteFollows, extendable }: Life, { guard }: Move): boolean =>
  guard === undefined ||
  {
    'gate-met': passes && !voteFollows,
    'gate-met-vote-follows': passes && voteFollows,
    'gate-missed': !passes && !extendable,
    'gate-missed-extendable': !passes && extendable,
    'vote-passed': passes,
    'vote-lost': !passes && !extendable,
    'vote-lost-extendable': !passes && extendable,
  }[guard];

const momentsAfter = ({ to }: Move, at: Instant, moments: Moments, termMonths?: number): Moments => {
  if (to === 'rated') return { ...moments, announceBy: endOfDaysAfter(at, 30) };
  if (to === 'undecided') return { ...moments, decideBy: endOfDaysAfter(at, 7) };
  if (to === 'posted') return { ...moments, ...momentsWhenPosted(at, policy) };
  if (to === 'collecting') return { ...moments, ...momentsWhenCollecting(at, { termMonths, policy }) };
  if (to === 'failed' || to === 'leaving') return { ...moments, handOverBy: endOfDaysAfter(at, 15) };
  return moments;
};

/** More than all reminders and moves of the longest life. */
const MOST = 40;

/** One look at an order: all that is due by `now`, reminder by reminder, move by move, each written with the moment of which it is. */
const sweep = (life: Life, log: Entry[], now: Instant): void => {
  for (let due = dueAt(life.order); due && due <= now; due = dueAt(life.order)) {
    const { order } = life;
    if (log.length > MOST) throw new Error(`no end of ${JSON.stringify(log.slice(-3))}`);
    const notice = noticeAhead(order);
    if (notice) {
      log.push({ what: notice.key, at: notice.at });
      life.order = { ...order, noticed: [...order.noticed, notice.key] };
    } else {
      const move = timersOf(order.state).find((timer) => holds(life, timer)) as Move;
      const at = order.moments[move.at as keyof Moments] as Instant;
      log.push({ what: move.name, at });
      life.order = { ...order, state: move.to, since: at, moments: momentsAfter(move, at, order.moments, life.termMonths) };
    }
  }
};

const END = startOfDay('2060-01-01');
const days = (count: number) => startOfDay(addDays('2026-12-01', count));

const lives: fc.Arbitrary<Life> = fc
  .record({
    start: fc.integer({ min: 1, max: 60 }),
    trialMonths: fc.integer({ min: 1, max: 6 }),
    ratingWindowDays: fc.integer({ min: 1, max: 28 }),
    voting: fc.boolean(),
    passes: fc.boolean(),
    voteFollows: fc.boolean(),
    extendable: fc.boolean(),
    termMonths: fc.option(fc.integer({ min: 1, max: 36 }), { nil: undefined }),
  })
  .map(({ start, trialMonths, ratingWindowDays, voting, ...rest }) => {
    const since = days(0);
    const known = { placedAt: since, answerBy: days(7) };
    const [opens, closes] = [addDays('2026-12-01', start), addDays('2026-12-01', start + 20)];
    const order: Timed = voting
      ? { state: 'voting', since, noticed: [], moments: { ...known, ...momentsOfVote(opens, closes) } }
      : {
          state: 'accepted',
          since,
          noticed: [],
          moments: { ...known, ...momentsWhenAccepted(opens, { trialMonths, policy: { ratingWindowDays } }) },
        };
    return { order, ...rest };
  });

/** The whole life as a list, swept at the given times and once at the very end. */
const logOf = (life: Life, times: Instant[]): Entry[] => {
  const [copy, log]: [Life, Entry[]] = [{ ...life }, []];
  for (const now of [...times].sort()) sweep(copy, log, now);
  sweep(copy, log, END);
  return log;
};

describe('whatever the rhythm of the sweep', () => {
  it('the same reminders and moves are made, of the same moments, in the same order', () => {
    const rhythms = fc.array(fc.integer({ min: 0, max: 2_000 * 1_440 }), { maxLength: 40 });
    fc.assert(
      fc.property(lives, rhythms, (life, minutes) => {
        const times = minutes.map((minute) => new Date(Date.parse(days(0)) + minute * 60_000).toISOString());
        expect(logOf(life, times)).toEqual(logOf(life, []));
      }),
      { numRuns: 1_500 },
    );
  });

  it('each reminder comes once, in order of time, and a trial and a vote have all of theirs before they end', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const log = logOf(life, []);
        expect(log.map(({ at }) => at)).toEqual(log.map(({ at }) => at).sort());
        expect(new Set(log.map(({ what }) => what)).size).toBe(log.length);
        const [name, closing] =
          life.order.state === 'voting' ? ['remind-vote-ending', 'voteEndsAt' as const] : ['remind-trial-ending', 'trialEndsAt' as const];
        const given = log.filter(({ what }) => what.startsWith(`${name}#`));
        expect(given.length).toBe(orderNotices.find((notice) => notice.name === name)?.days.length);
        expect(given.every(({ at }) => at < (life.order.moments[closing] ?? ''))).toBe(true);
      }),
      { numRuns: 1_500 },
    );
  });

  it('an order on which nobody acts comes to rest: failed, left, or collecting without a term', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const copy = { ...life };
        sweep(copy, [], END);
        const { state } = copy.order;
        const decided = life.order.state === 'voting' || !life.voteFollows;
        const expected = !life.passes || !decided ? 'failed' : life.termMonths ? 'leaving' : 'collecting';
        expect(state).toBe(expected);
        expect(dueAt(copy.order)).toBeUndefined();
        expect(localDateOf(copy.order.since) < '2032-01-01').toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
