import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, localDateOf, startOfDay } from '#shared/domain/calendar/local-date.ts';
import {
  endOfDaysAfter,
  type Moments,
  momentsOfVote,
  momentsWhenAccepted,
  momentsWhenCollecting,
  momentsWhenPosted,
  trialMoments,
} from '#shared/domain/orders/moments.ts';
import { type MoveName, moveNamed, ORDER_STATES, type OrderState, orderStates, timersOf } from '#shared/domain/orders/order-life.ts';
import { dueAt, movesFor, noticeAhead, possibleUntil, stateAt, type Timed, untimely } from '#shared/domain/orders/timing.ts';

const policy = { resultPostDays: 3, objectionDays: 7, feesBegin: 'next-month' as const, renewalWindowDays: 180, voteNoticeDays: 15 };
const trialEnd = startOfDay('2027-03-05');
/** Every moment that an order can have, of one life that goes all the way. */
const moments = {
  placedAt: '2026-11-23T01:00:00.000Z',
  answerBy: startOfDay('2026-12-01'),
  ...momentsWhenAccepted('2026-12-05', { trialMonths: 3, policy: { ratingWindowDays: 14 } }),
  decideBy: endOfDaysAfter(trialEnd, 7),
  announceBy: endOfDaysAfter(trialEnd, 30),
  ...momentsOfVote('2027-03-10', '2027-03-25'),
  ...momentsWhenPosted(startOfDay('2027-03-26'), policy),
  ...momentsWhenCollecting(startOfDay('2027-04-03'), { termMonths: 12, policy }),
  serviceEndsAt: startOfDay('2028-02-01'),
  handOverBy: startOfDay('2028-02-17'),
} satisfies Moments;
const atState = (state: OrderState, more: Partial<Timed> = {}): Timed => ({
  state,
  moments,
  since: moments.placedAt,
  noticed: [],
  ...more,
});

/** Gives every reminder that comes before the state's timer, and says which. */
const givenIn = (order: Timed) => {
  const given = [];
  let now = order;
  for (let notice = noticeAhead(now); notice; notice = noticeAhead(now)) {
    given.push(notice);
    now = { ...now, noticed: [...now.noticed, notice.key] };
    if (given.length > 20) throw new Error('reminders without end');
  }
  return { given, order: now };
};

describe('the state by the clock', () => {
  it('follows timers although no sweep came, to the millisecond', () => {
    expect(stateAt('placed', moments, '2026-11-30T15:59:59.999Z')).toBe('placed');
    expect(stateAt('placed', moments, '2026-11-30T16:00:00.000Z')).toBe('expired');
    expect(stateAt('accepted', moments, '2026-12-04T15:59:59.999Z')).toBe('accepted');
    expect(stateAt('accepted', moments, '2026-12-04T16:00:00.000Z')).toBe('trialing');
    expect(stateAt('accepted', moments, '2027-02-20T00:00:00.000Z')).toBe('rating');
    expect(stateAt('undecided', moments, moments.decideBy)).toBe('failed');
    expect(stateAt('rated', moments, moments.announceBy)).toBe('failed');
    expect(stateAt('posted', { ...moments, termEndsAt: undefined }, moments.effectiveAt ?? '')).toBe('collecting');
    expect(stateAt('ending', moments, moments.serviceEndsAt)).toBe('leaving');
  });

  it('never decides: what ratings or ballots decide stays as it is until the sweep has counted', () => {
    expect(stateAt('accepted', moments, '2099-01-01T00:00:00.000Z')).toBe('rating');
    for (const state of ['rating', 'voting', 'renewing'] as const) expect(stateAt(state, moments, '2099-01-01T00:00:00.000Z')).toBe(state);
  });

  it('stays posted while an objection is open: the moment at which it takes effect is not known', () => {
    expect(stateAt('posted', { ...moments, effectiveAt: undefined }, '2099-01-01T00:00:00.000Z')).toBe('posted');
  });

  it('leaves end states, and timers without a moment, alone', () => {
    for (const state of ORDER_STATES) {
      if (orderStates[state].end) expect(stateAt(state, moments, '2099-01-01T00:00:00.000Z')).toBe(state);
      if (state !== 'placed')
        expect(stateAt(state, { placedAt: moments.placedAt, answerBy: moments.answerBy }, '2099-01-01T00:00:00.000Z')).toBe(state);
    }
  });

  it('is the same asked twice, and asking in between changes nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ORDER_STATES), fc.nat(600), fc.nat(600), (state, days, more) => {
        const first = startOfDay(addDays('2026-11-23', days));
        const later = startOfDay(addDays('2026-11-23', days + more));
        const between = stateAt(state, moments, first);
        expect(stateAt(between, moments, first)).toBe(between);
        expect(stateAt(between, moments, later)).toBe(stateAt(state, moments, later));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the sweep looks at an order', () => {
  it('at its timer where nothing is to be said before', () => {
    expect(dueAt(atState('placed'))).toBe(moments.answerBy);
    expect(dueAt(atState('accepted'))).toBe(moments.trialStartsAt);
    expect(dueAt(atState('undecided'))).toBe(moments.decideBy);
    expect(dueAt(atState('rated'))).toBe(moments.announceBy);
    expect(dueAt(atState('ending'))).toBe(moments.serviceEndsAt);
  });

  it('a minute after ratings, ballots or objections close, so that none on their way is lost', () => {
    expect(dueAt(givenIn(atState('rating')).order)).toBe('2027-03-04T16:01:00.000Z');
    expect(dueAt(givenIn(atState('voting')).order)).toBe('2027-03-25T16:01:00.000Z');
    expect(dueAt(atState('posted'))).toBe('2027-04-02T16:01:00.000Z');
  });

  it('at a reminder first, if one comes before the timer', () => {
    expect(dueAt(atState('trialing'))).toBe(startOfDay('2027-02-19'));
    expect(dueAt(atState('collecting', { since: moments.collectingSince }))).toBe(startOfDay('2027-04-16'));
    expect(dueAt(atState('failed'))).toBe(moments.handOverBy);
  });

  it('not at all where no timer runs, or its moment is not known', () => {
    for (const state of ORDER_STATES) if (orderStates[state].end) expect(dueAt(atState(state)), state).toBeUndefined();
    expect(dueAt(atState('posted', { moments: { ...moments, effectiveAt: undefined } }))).toBeUndefined();
    const openEnded = { ...moments, termEndsAt: undefined };
    expect(dueAt(givenIn(atState('collecting', { moments: openEnded })).order)).toBeUndefined();
    expect(dueAt(givenIn(atState('leaving')).order)).toBeUndefined();
  });
});

describe('reminders', () => {
  it('of a trial come fourteen, three and one day before its end, each at the beginning of a day', () => {
    const trial = givenIn(atState('trialing'));
    expect(trial.given.map(({ at, daysLeft }) => [localDateOf(at), daysLeft])).toEqual([['2027-02-19', 14]]);
    const rating = givenIn({ ...trial.order, state: 'rating', since: moments.ratingOpensAt });
    expect(rating.given.map(({ at, daysLeft }) => [localDateOf(at), daysLeft])).toEqual([
      ['2027-03-02', 3],
      ['2027-03-04', 1],
    ]);
    expect(rating.given.every(({ at, until }) => at === startOfDay(localDateOf(at)) && until === moments.trialEndsAt)).toBe(true);
  });

  it('come with the state if their day was before it, and say how many days are really left', () => {
    const since = '2027-03-03T05:00:00.000Z';
    expect(givenIn(atState('rating', { since })).given.map(({ at, daysLeft }) => [at, daysLeft])).toEqual([
      [since, 2],
      [since, 2],
      [startOfDay('2027-03-04'), 1],
    ]);
  });

  it('come again for the new end when a trial is extended, and only for it', () => {
    const before = givenIn(atState('rating')).order.noticed;
    const extended = { ...moments, ...trialMoments('2027-03-08', 2, { ratingWindowDays: 14 }) };
    const trial = givenIn({ state: 'trialing', moments: extended, since: '2027-03-08T02:00:00.000Z', noticed: before });
    const rating = givenIn({ ...trial.order, state: 'rating', since: extended.ratingOpensAt });
    expect([...trial.given, ...rating.given].map(({ at }) => localDateOf(at))).toEqual(['2027-04-24', '2027-05-05', '2027-05-07']);
    expect(new Set(rating.order.noticed).size).toBe(before.length + 3);
  });

  it('of a renewed term come again, and of the first bill do not', () => {
    const first = givenIn(atState('collecting', { since: moments.collectingSince })).order;
    const renewed = { ...moments, termEndsAt: startOfDay('2029-04-01') };
    const again = givenIn({ ...first, moments: renewed, since: startOfDay('2028-02-20') });
    expect(again.given.map(({ name, at }) => [name, localDateOf(at)])).toEqual([
      ['remind-term-ending', '2028-12-02'],
      ['remind-term-ending', '2029-01-31'],
    ]);
  });

  it('of a hand-over come once it is overdue', () => {
    for (const state of ['failed', 'leaving'] as const)
      expect(givenIn(atState(state)).given.map(({ event, at }) => [event, at])).toEqual([['hand_over.overdue', moments.handOverBy]]);
  });

  it('end in every state, in order, each under a key of its own, and leave the timer to be due', () => {
    const starts = fc.record({ state: fc.constantFrom(...ORDER_STATES), after: fc.nat(500) });
    fc.assert(
      fc.property(starts, ({ state, after }) => {
        const { given, order } = givenIn(atState(state, { since: startOfDay(addDays('2026-11-23', after)) }));
        const times = given.map(({ at }) => at);
        expect(times).toEqual([...times].sort());
        expect(new Set(given.map(({ key }) => key)).size).toBe(given.length);
        const timer = timersOf(state)[0]?.at;
        expect(noticeAhead(order)).toBeUndefined();
        expect(Date.parse(dueAt(order) ?? '0') - Date.parse((timer && moments[timer]) || '0')).toBeLessThanOrEqual(60_000);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a window', () => {
  const [object, renewal] = [moveNamed('object'), moveNamed('announce-renewal')];

  it('opens and closes to the millisecond', () => {
    expect(untimely(object, moments, '2027-04-02T15:59:59.999Z')).toBeUndefined();
    expect(untimely(object, moments, moments.objectionEndsAt)).toEqual({ when: 'late', moment: moments.objectionEndsAt });
    const { renewalOpensAt = '', renewalClosesAt = '' } = moments;
    const justBefore = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();
    expect(untimely(renewal, moments, justBefore(renewalOpensAt))).toEqual({ when: 'early', moment: renewalOpensAt });
    expect(untimely(renewal, moments, renewalOpensAt)).toBeUndefined();
    expect(untimely(renewal, moments, justBefore(renewalClosesAt))).toBeUndefined();
    expect(untimely(renewal, moments, renewalClosesAt)).toEqual({ when: 'late', moment: renewalClosesAt });
  });

  it('never opens where its moment does not exist: a contract without a term is not renewed', () => {
    const openEnded: Moments = { placedAt: moments.placedAt, answerBy: moments.answerBy, collectingSince: moments.collectingSince };
    expect(untimely(renewal, openEnded, '2027-10-01T00:00:00.000Z')).toEqual({ when: 'never' });
  });

  it('is none for moves that may be asked for as long as the state lasts', () => {
    expect(untimely(moveNamed('give-notice'), moments, '2099-01-01T00:00:00.000Z')).toBeUndefined();
  });
});

describe('the moves that somebody may ask for', () => {
  const names = (state: OrderState, role: Parameters<typeof movesFor>[1], now: string) =>
    movesFor({ state, moments }, role, now).map(({ move, untimely: why }) => (why ? `${move.name} (${why.when})` : move.name));

  it('are those of the state by the clock, each with what keeps it from being possible now', () => {
    expect(names('placed', 'firm', '2026-11-24T00:00:00.000Z')).toEqual(['accept', 'decline']);
    expect(names('placed', 'firm', moments.answerBy)).toEqual([]);
    expect(names('accepted', 'firm', moments.trialStartsAt)).toEqual(['break-off']);
    expect(names('posted', 'owner', startOfDay('2027-04-01'))).toEqual(['object']);
    expect(names('collecting', 'committee', '2027-05-01T00:00:00.000Z')).toEqual(['announce-renewal (early)', 'give-notice']);
    expect(names('collecting', 'committee', '2028-04-20T00:00:00.000Z')).toEqual(['announce-renewal (late)', 'give-notice']);
    expect(movesFor({ state: 'posted', moments: { ...moments, effectiveAt: undefined } }, 'owner', moments.objectionEndsAt)).toEqual([
      { move: moveNamed('object'), untimely: { when: 'late', moment: moments.objectionEndsAt } },
    ]);
  });

  it('tell until when they stay possible, if only time goes on', () => {
    const until = (name: MoveName, state: OrderState) => possibleUntil(moveNamed(name), state, moments);
    expect(until('accept', 'placed')).toBe(moments.answerBy);
    expect(until('decline', 'placed')).toBe(moments.answerBy);
    expect(until('decline', 'accepted')).toBe(moments.trialStartsAt);
    expect(until('extend', 'undecided')).toBe(moments.decideBy);
    expect(until('give-notice', 'collecting')).toBe(moments.termEndsAt);
    expect(until('decline-renewal', 'renewing')).toBe(moments.voteEndsAt);
    expect(until('object', 'posted')).toBe(moments.objectionEndsAt);
  });

  it('tell no day where it depends on ratings, or where nothing ends them', () => {
    expect(possibleUntil(moveNamed('break-off'), 'trialing', moments)).toBeUndefined();
    expect(possibleUntil(moveNamed('break-off'), 'rating', moments)).toBeUndefined();
    expect(possibleUntil(moveNamed('hand-over'), 'leaving', moments)).toBeUndefined();
    expect(possibleUntil(moveNamed('give-notice'), 'collecting', { ...moments, termEndsAt: undefined })).toBeUndefined();
  });

  it('are none after the end, and none for timers', () => {
    for (const state of ORDER_STATES) {
      expect(names(state, 'timer', moments.placedAt)).toEqual([]);
      if (orderStates[state].end)
        for (const role of ['firm', 'committee', 'street', 'owner'] as const) expect(names(state, role, moments.placedAt)).toEqual([]);
    }
  });
});
