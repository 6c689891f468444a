import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, localDateOf, startOfDay } from '#shared/domain/calendar/local-date.ts';
import {
  dueAt,
  type Moments,
  momentsWhenAccepted,
  momentsWhenCollecting,
  momentsWhenPosted,
  startDateRange,
  stateAt,
} from '#shared/domain/orders/moments.ts';
import { ORDER_STATES, orderMoves, orderStates } from '#shared/domain/orders/order-life.ts';
import { momentsWhenPlaced } from '#shared/domain/orders/placing.ts';
import { anyDate } from '../calendar/any-date.ts';

const terms = (trialMonths: number, ratingWindowDays = 14) => ({ trialMonths, policy: { ratingWindowDays } });
const instants = fc.tuple(anyDate, fc.nat(86_399_999)).map(([date, ms]) => new Date(Date.parse(startOfDay(date)) + ms).toISOString());

/** Moments of an order as its moves make them known, all the way to collecting. */
const lives = fc
  .record({
    placedAt: instants,
    wait: fc.integer({ min: 1, max: 60 }),
    trialMonths: fc.integer({ min: 1, max: 12 }),
    window: fc.integer({ min: 1, max: 28 }),
    objectionDays: fc.integer({ min: 1, max: 60 }),
  })
  .map(({ placedAt, wait, trialMonths, window, objectionDays }): Required<Omit<Moments, 'collectingSince' | 'feesFrom'>> => {
    const accepted = momentsWhenAccepted(addDays(localDateOf(placedAt), wait), terms(trialMonths, window));
    return {
      ...momentsWhenPlaced(placedAt, { answerWorkingDays: 5 }),
      ...accepted,
      ...momentsWhenPosted(accepted.trialEndsAt, { objectionDays }),
    };
  });

describe('the firm’s answer', () => {
  it('is due at the end of the fifth working day; the day of placing is not counted', () => {
    expect(momentsWhenPlaced('2026-11-23T01:00:00.000Z', { answerWorkingDays: 5 })).toEqual({
      placedAt: '2026-11-23T01:00:00.000Z',
      answerBy: startOfDay('2026-12-01'),
    });
    // Placed late on the Sunday evening that is Monday in Jinan.
    expect(momentsWhenPlaced('2026-11-22T16:00:00.000Z', { answerWorkingDays: 1 }).answerBy).toBe(startOfDay('2026-11-25'));
    // Over National Day, with its make-up day on Saturday 10 October.
    expect(momentsWhenPlaced('2026-09-29T02:00:00.000Z', { answerWorkingDays: 4 }).answerBy).toBe(startOfDay('2026-10-11'));
  });

  it('sets a start from the next day to the policy’s last', () => {
    expect(startDateRange('2026-11-23T15:59:59.999Z', { latestStartDays: 60 })).toEqual({ earliest: '2026-11-24', latest: '2027-01-22' });
    expect(startDateRange('2026-11-23T16:00:00.000Z', { latestStartDays: 1 })).toEqual({ earliest: '2026-11-25', latest: '2026-11-25' });
  });
});

describe('a trial', () => {
  it('runs whole months from its first day, with rating in its last days', () => {
    expect(momentsWhenAccepted('2026-12-01', terms(3))).toEqual({
      trialStartsAt: '2026-11-30T16:00:00.000Z',
      ratingOpensAt: '2027-02-14T16:00:00.000Z',
      trialEndsAt: '2027-02-28T16:00:00.000Z',
    });
    expect(momentsWhenAccepted('2027-11-30', terms(3)).trialEndsAt).toBe(startOfDay('2028-02-29'));
  });

  it('opens rating inside the trial whatever the policy', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (start, months, window) => {
        const { trialStartsAt, ratingOpensAt, trialEndsAt } = momentsWhenAccepted(start, terms(months, window));
        expect(trialStartsAt <= ratingOpensAt && ratingOpensAt < trialEndsAt).toBe(true);
        expect(localDateOf(trialEndsAt)).toBe(addMonths(start, months));
      }),
    );
  });
});

describe('objections', () => {
  it('may be made for seven whole days after the day of posting, which is not counted', () => {
    expect(momentsWhenPosted('2027-02-28T16:00:00.000Z', { objectionDays: 7 }).objectionEndsAt).toBe(startOfDay('2027-03-09'));
    expect(momentsWhenPosted('2027-03-01T15:59:59.999Z', { objectionDays: 7 }).objectionEndsAt).toBe(startOfDay('2027-03-09'));
    expect(momentsWhenPosted('2027-03-01T16:00:00.000Z', { objectionDays: 1 }).objectionEndsAt).toBe(startOfDay('2027-03-04'));
  });

  it('have never less than the whole days, whenever the decision is posted', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 60 }), (postedAt, objectionDays) => {
        const ms = Date.parse(momentsWhenPosted(postedAt, { objectionDays }).objectionEndsAt) - Date.parse(postedAt);
        expect(ms).toBeGreaterThan(objectionDays * 86_400_000);
        expect(ms).toBeLessThanOrEqual((objectionDays + 1) * 86_400_000);
      }),
    );
  });
});

describe('fees', () => {
  it('begin with the next whole month, or at once where the street says so', () => {
    const since = startOfDay('2027-03-09');
    expect(momentsWhenCollecting(since, { feesBegin: 'next-month' })).toEqual({ collectingSince: since, feesFrom: '2027-04-01' });
    expect(momentsWhenCollecting(since, { feesBegin: 'next-day' })).toEqual({ collectingSince: since, feesFrom: '2027-03-09' });
    expect(momentsWhenCollecting(startOfDay('2027-04-01'), { feesBegin: 'next-month' }).feesFrom).toBe('2027-04-01');
    expect(momentsWhenCollecting(startOfDay('2027-12-02'), { feesBegin: 'next-month' }).feesFrom).toBe('2028-01-01');
  });

  it('never begin before collecting does', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom('next-day' as const, 'next-month' as const), (date, feesBegin) => {
        const since = startOfDay(date);
        const { feesFrom } = momentsWhenCollecting(since, { feesBegin });
        expect(startOfDay(feesFrom) >= since).toBe(true);
        expect(feesFrom <= addMonths(date, 1)).toBe(true);
      }),
    );
  });
});

describe('the state by the clock', () => {
  const moments: Moments = {
    placedAt: '2026-11-23T01:00:00.000Z',
    answerBy: startOfDay('2026-12-01'),
    ...momentsWhenAccepted('2026-12-05', terms(1)),
    objectionEndsAt: startOfDay('2027-01-13'),
  };

  it('follows timers although no sweep came, to the millisecond', () => {
    expect(stateAt('placed', moments, '2026-11-30T15:59:59.999Z')).toBe('placed');
    expect(stateAt('placed', moments, '2026-11-30T16:00:00.000Z')).toBe('expired');
    expect(stateAt('accepted', moments, '2026-12-04T15:59:59.999Z')).toBe('accepted');
    expect(stateAt('accepted', moments, '2026-12-04T16:00:00.000Z')).toBe('trialing');
    expect(stateAt('accepted', moments, '2026-12-25T00:00:00.000Z')).toBe('rating');
    expect(stateAt('posted', moments, startOfDay('2027-01-13'))).toBe('collecting');
  });

  it('never decides a gate: rating stays until the sweep has counted', () => {
    expect(stateAt('accepted', moments, '2029-01-01T00:00:00.000Z')).toBe('rating');
    expect(stateAt('rating', moments, '2029-01-01T00:00:00.000Z')).toBe('rating');
  });

  it('leaves states without a timer, and timers without a moment, alone', () => {
    for (const state of ['collecting', 'declined', 'withdrawn', 'expired', 'failed'] as const)
      expect(stateAt(state, moments, '2099-01-01T00:00:00.000Z')).toBe(state);
    expect(stateAt('posted', { placedAt: moments.placedAt, answerBy: moments.answerBy }, '2099-01-01T00:00:00.000Z')).toBe('posted');
  });

  it('is the same asked twice, and asking in between changes nothing', () => {
    fc.assert(
      fc.property(lives, fc.constantFrom(...ORDER_STATES), fc.nat(500), fc.nat(500), (life, state, days, more) => {
        const first = startOfDay(addDays(localDateOf(life.placedAt), days));
        const later = startOfDay(addDays(localDateOf(life.placedAt), days + more));
        const between = stateAt(state, life, first);
        expect(stateAt(between, life, first)).toBe(between);
        expect(stateAt(between, life, later)).toBe(stateAt(state, life, later));
      }),
    );
  });

  it('moves along the table only', () => {
    fc.assert(
      fc.property(lives, fc.constantFrom(...ORDER_STATES), instants, (life, state, now) => {
        const steps = new Map(
          orderMoves.filter(({ by, guard }) => by === 'timer' && !guard).flatMap(({ from, to }) => from.map((one) => [one, to])),
        );
        const path = [state];
        for (let next = steps.get(state); next; next = steps.get(next)) path.push(next);
        expect(path).toContain(stateAt(state, life, now));
      }),
    );
  });

  it('comes in an order: answer or start, rating, trial’s end, objections', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const inOrder = [life.placedAt, life.trialStartsAt, life.ratingOpensAt, life.trialEndsAt, life.objectionEndsAt];
        expect([...inOrder].sort()).toEqual(inOrder);
        expect(life.placedAt < life.answerBy).toBe(true);
      }),
    );
  });
});

describe('the sweep', () => {
  const moments: Moments = {
    placedAt: '2026-11-23T01:00:00.000Z',
    answerBy: startOfDay('2026-12-01'),
    ...momentsWhenAccepted('2026-12-05', terms(1)),
    objectionEndsAt: startOfDay('2027-01-13'),
  };

  it('looks at an order at its moment', () => {
    expect(dueAt('placed', moments)).toBe(moments.answerBy);
    expect(dueAt('accepted', moments)).toBe(moments.trialStartsAt);
    expect(dueAt('trialing', moments)).toBe(moments.ratingOpensAt);
    expect(dueAt('posted', moments)).toBe(moments.objectionEndsAt);
  });

  it('waits a minute before it counts ratings, so that none on their way is lost', () => {
    expect(dueAt('rating', moments)).toBe('2027-01-04T16:01:00.000Z');
  });

  it('is not due where no timer runs or its moment is not known', () => {
    for (const state of ORDER_STATES)
      if (orderStates[state].end || state === 'collecting') expect(dueAt(state, moments), state).toBeUndefined();
    expect(dueAt('posted', { placedAt: moments.placedAt, answerBy: moments.answerBy })).toBeUndefined();
  });
});
