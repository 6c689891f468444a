import { describe, expect, it } from 'vitest';
import {
  askedMovesOf,
  CLOSING,
  canRecur,
  type Guard,
  type Move,
  type MoveName,
  moveNamed,
  ORDER_STATES,
  type OrderState,
  orderMoves,
  orderNotices,
  orderStates,
  type Role,
  timersOf,
} from '#shared/domain/orders/order-life.ts';

const moves: readonly Move[] = orderMoves;
const movesFrom = (state: OrderState) => moves.filter(({ from }) => from.includes(state));
const isTimers = ({ by }: Move) => by.includes('timer');

/** All states that a walk along the given moves can come to. */
const reachable = (start: OrderState, usable = moves): Set<OrderState> => {
  const seen = new Set<OrderState>([start]);
  for (const state of seen) for (const move of usable) if (move.from.includes(state)) seen.add(move.to);
  return seen;
};
const without = (...names: MoveName[]) => moves.filter(({ name }) => !names.includes(name));
const canEnd = (state: OrderState, usable = moves) => [...reachable(state, usable)].some((later) => orderStates[later].end);

describe('the order’s life', () => {
  it('allows exactly these moves', () => {
    const row = (move: Move) => (from: OrderState) =>
      [
        `${from} --${move.by.join('/')}:${move.name}--> ${move.to}`,
        move.at && `at ${move.at}`,
        move.guard && `if ${move.guard}`,
        move.after && `after ${move.after}`,
        move.before && `before ${move.before}`,
      ]
        .filter(Boolean)
        .join(' ');
    expect(moves.flatMap((move) => move.from.map(row(move))).sort()).toEqual(
      [
        'placed --firm:accept--> accepted',
        'placed --firm:decline--> declined',
        'accepted --firm:decline--> declined',
        'placed --committee:withdraw--> withdrawn',
        'accepted --committee:withdraw--> withdrawn',
        'placed --timer:expire--> expired at answerBy',
        'accepted --timer:start-trial--> trialing at trialStartsAt',
        'trialing --timer:open-rating--> rating at ratingOpensAt',
        'trialing --firm/committee:break-off--> failed',
        'rating --firm/committee:break-off--> failed',
        'undecided --firm/committee:break-off--> failed',
        'rating --timer:pass-rating--> rated at trialEndsAt if gate-met-vote-follows',
        'rating --timer:post-rating--> posted at trialEndsAt if gate-met',
        'rating --timer:miss-rating--> undecided at trialEndsAt if gate-missed-extendable',
        'rating --timer:fail-rating--> failed at trialEndsAt if gate-missed',
        'undecided --committee:extend--> trialing',
        'undecided --timer:lapse-extension--> failed at decideBy',
        'rated --committee:announce-vote--> voting',
        'rated --timer:lapse-vote--> failed at announceBy',
        'voting --timer:pass-vote--> posted at voteEndsAt if vote-passed',
        'voting --timer:miss-vote--> undecided at voteEndsAt if vote-lost-extendable',
        'voting --timer:fail-vote--> failed at voteEndsAt if vote-lost',
        'posted --owner/committee:object--> posted before objectionEndsAt',
        'posted --street:dismiss-objection--> posted',
        'posted --street:order-new-vote--> rated',
        'posted --street:annul--> failed',
        'posted --timer:begin-collecting--> collecting at effectiveAt',
        'collecting --committee:announce-renewal--> renewing after renewalOpensAt before renewalClosesAt',
        'renewing --timer:renew--> collecting at voteEndsAt if vote-passed',
        'renewing --timer:not-renew--> ending at voteEndsAt if vote-lost',
        'renewing --firm:decline-renewal--> ending',
        'collecting --committee/firm:give-notice--> ending',
        'collecting --timer:end-term--> leaving at termEndsAt',
        'ending --timer:stop-service--> leaving at serviceEndsAt',
        'failed --committee:hand-over--> ended',
        'leaving --committee:hand-over--> ended',
      ].sort(),
    );
  });

  it('reaches every state from placed', () => {
    expect([...reachable('placed')].sort()).toEqual([...ORDER_STATES].sort());
  });

  it('has no moves out of end states, and from every other state a way to an end', () => {
    for (const state of ORDER_STATES) {
      if (orderStates[state].end) expect(movesFrom(state), state).toEqual([]);
      else expect(canEnd(state), state).toBe(true);
    }
  });

  it('ends every order on which nobody acts again, but for a contract without a term and a hand-over that nobody confirms', () => {
    const timers = moves.filter(isTimers);
    const still = ORDER_STATES.filter((state) => !orderStates[state].end && timersOf(state).length === 0);
    expect(still).toEqual(['leaving', 'failed']);
    for (const state of ORDER_STATES) {
      const rests = [...reachable(state, timers)].filter((one) => timersOf(one).length === 0);
      expect(rests.length, state).toBeGreaterThan(0);
    }
  });

  it('goes round only by an extension, a new vote, or a renewal', () => {
    const straight = without('extend', 'order-new-vote', 'announce-renewal').filter(({ from, to }) => !from.includes(to));
    for (const move of straight)
      for (const from of move.from) expect(reachable(move.to, straight).has(from), `${move.name} from ${from}`).toBe(false);
  });

  it('knows which moves an order can make again: those on the ways round', () => {
    const again = moves.filter((move) => move.from.some((state) => reachable(move.to).has(state)));
    expect(moves.filter(canRecur)).toEqual(again);
    expect(moves.filter((move) => !canRecur(move) && !orderStates[move.to].end).map(({ name }) => name)).toEqual([
      'accept',
      'start-trial',
      'break-off',
      'fail-rating',
      'lapse-extension',
      'lapse-vote',
      'fail-vote',
      'annul',
      'begin-collecting',
      'not-renew',
      'decline-renewal',
      'give-notice',
      'end-term',
      'stop-service',
    ]);
  });

  it('keeps its state only where it records an objection', () => {
    expect(moves.filter(({ from, to }) => from.includes(to)).map(({ name }) => name)).toEqual(['object', 'dismiss-objection']);
  });

  it('uses only states of the table, each written once', () => {
    expect(Object.keys(orderStates).sort()).toEqual([...ORDER_STATES].sort());
    for (const language of ['zh', 'en'] as const) {
      const names = ORDER_STATES.map((state) => orderStates[state][language]);
      expect(names.every((name) => name.length > 0)).toBe(true);
      expect(new Set(names).size).toBe(ORDER_STATES.length);
    }
  });

  it('holds the order’s services until the firm’s service is over, and lets the firm serve only what it holds', () => {
    for (const state of ORDER_STATES) {
      const { holdsServices, serves, end } = orderStates[state];
      expect(holdsServices, state).toBe(!end && state !== 'failed' && state !== 'leaving');
      if (serves) expect(holdsServices, state).toBe(true);
    }
    expect(ORDER_STATES.filter((state) => orderStates[state].serves)).toEqual(['trialing', 'rating', 'collecting', 'renewing', 'ending']);
  });

  it('never lets a state that has freed its services come back to one that holds them', () => {
    for (const state of ORDER_STATES)
      if (!orderStates[state].holdsServices)
        for (const later of reachable(state)) expect(orderStates[later].holdsServices, `${state} to ${later}`).toBe(false);
  });

  it('names each move once, and each event in the same form', () => {
    expect(new Set(moves.map(({ name }) => name)).size).toBe(moves.length);
    for (const { event } of [...moves, ...orderNotices]) expect(event).toMatch(/^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*$/);
    const ofReminders = orderNotices.map(({ event }) => event as string);
    expect(new Set(ofReminders).size).toBe(ofReminders.length);
    expect(moves.filter(({ event }) => ofReminders.includes(event))).toEqual([]);
  });

  it('finds every move by its name and no other', () => {
    for (const move of moves) expect(moveNamed(move.name)).toBe(move);
    expect(() => moveNamed('begin' as MoveName)).toThrow(RangeError);
  });

  it('gives each role exactly the moves that it may ask for, and nobody a timer’s', () => {
    const asked = (role: Role) => [...new Set(ORDER_STATES.flatMap((state) => askedMovesOf(state, role)).map(({ name }) => name))].sort();
    expect(asked('firm')).toEqual(['accept', 'break-off', 'decline', 'decline-renewal', 'give-notice']);
    expect(asked('committee')).toEqual(
      ['withdraw', 'break-off', 'extend', 'announce-vote', 'object', 'announce-renewal', 'give-notice', 'hand-over'].sort(),
    );
    expect(asked('street')).toEqual(['annul', 'dismiss-objection', 'order-new-vote']);
    expect(asked('owner')).toEqual(['object']);
    expect(asked('timer')).toEqual([]);
  });
});

describe('the way to fees', () => {
  it('ends in a posting whose time is over, or in a renewal', () => {
    const into = moves.filter(({ from, to }) => to === 'collecting' && !from.includes(to));
    expect(into.map(({ name, from, at }) => [name, from, at])).toEqual([
      ['begin-collecting', ['posted'], 'effectiveAt'],
      ['renew', ['renewing'], 'voteEndsAt'],
    ]);
  });

  it('is cut where the deciding moves are taken away', () => {
    expect(reachable('placed', without('pass-rating', 'post-rating')).has('collecting')).toBe(false);
    expect(reachable('placed', without('pass-vote', 'post-rating')).has('collecting')).toBe(false);
    expect(reachable('placed', without('begin-collecting')).has('collecting')).toBe(false);
    expect(reachable('placed', without('pass-rating')).has('collecting')).toBe(true);
    expect(reachable('placed', without('post-rating')).has('collecting')).toBe(true);
  });

  it('is cut without a firm that accepted, and without a committee that announced where a vote follows', () => {
    expect(reachable('placed', without('accept')).has('trialing')).toBe(false);
    expect(reachable('placed', without('post-rating', 'announce-vote')).has('collecting')).toBe(false);
  });

  it('is made of decisions and timers: nobody can ask for fees to begin', () => {
    for (const move of moves.filter(({ to }) => to === 'posted' || to === 'collecting'))
      if (!move.from.includes(move.to)) expect(isTimers(move), move.name).toBe(true);
  });

  it('is never taken in silence: where nobody rates, votes or acts, no state before a posting comes to fees', () => {
    const silent = moves.filter(
      (move) => isTimers(move) && !['gate-met', 'gate-met-vote-follows', 'vote-passed'].includes(move.guard ?? ''),
    );
    for (const state of ['placed', 'accepted', 'trialing', 'rating', 'undecided', 'rated', 'voting'] as const)
      expect(reachable(state, silent).has('collecting'), state).toBe(false);
    expect([...reachable('renewing', silent)]).toEqual(['renewing', 'ending', 'leaving']);
  });

  it('can be left from every state before it, without fees', () => {
    const noFees = moves.filter(({ to }) => to !== 'collecting');
    for (const state of ORDER_STATES.filter((one) => !orderStates[one].end)) expect(canEnd(state, noFees), state).toBe(true);
  });
});

describe('timers', () => {
  it('of one state share one moment', () => {
    for (const state of ORDER_STATES) {
      const timers = movesFrom(state).filter(isTimers);
      expect(timersOf(state)).toEqual(timers);
      expect(new Set(timers.map(({ at }) => at)).size, state).toBeLessThanOrEqual(1);
    }
  });

  it('have a moment and no window; asked-for moves have no moment and no guard', () => {
    for (const move of moves) {
      expect(move.at !== undefined, move.name).toBe(isTimers(move));
      if (isTimers(move)) expect([move.by, move.after, move.before], move.name).toEqual([['timer'], undefined, undefined]);
      else expect(move.guard, move.name).toBeUndefined();
    }
  });

  it('wait for ratings, ballots and objections still on their way, wherever a state closes them', () => {
    expect([...CLOSING].sort()).toEqual(['effectiveAt', 'trialEndsAt', 'voteEndsAt']);
    const guarded = moves.filter(({ guard }) => guard).map(({ at }) => at);
    for (const moment of guarded) expect(CLOSING).toContain(moment);
  });

  /** All that can come out of a decision. A renewal has no trial that might be extended. */
  type Result = { held: boolean; voteFollows: boolean; extendable: boolean };
  const results: Result[] = [true, false].flatMap((held) =>
    [true, false].flatMap((voteFollows) => [true, false].map((extendable) => ({ held, voteFollows, extendable }))),
  );
  const holdsOf: Record<Guard, (result: Result) => boolean> = {
    'gate-met': ({ held, voteFollows }) => held && !voteFollows,
    'gate-met-vote-follows': ({ held, voteFollows }) => held && voteFollows,
    'gate-missed': ({ held, extendable }) => !held && !extendable,
    'gate-missed-extendable': ({ held, extendable }) => !held && extendable,
    'vote-passed': ({ held }) => held,
    'vote-lost': ({ held, extendable }) => !held && !extendable,
    'vote-lost-extendable': ({ held, extendable }) => !held && extendable,
  };

  it('of one state exclude each other and leave no outcome of its decision out', () => {
    const guarded = ORDER_STATES.filter((state) => timersOf(state).some(({ guard }) => guard));
    expect(guarded).toEqual(['rating', 'voting', 'renewing']);
    for (const state of guarded) {
      for (const result of results.filter(({ extendable }) => state !== 'renewing' || !extendable)) {
        const made = timersOf(state).filter(({ guard }) => guard && holdsOf[guard](result));
        expect(made.length, `${state}: ${JSON.stringify(result)}`).toBe(1);
        expect(made[0]?.to === 'posted' || made[0]?.to === 'rated' || made[0]?.name === 'renew').toBe(result.held);
      }
      expect(timersOf(state).every(({ guard }) => guard)).toBe(true);
    }
  });

  it('without a guard are alone in their state', () => {
    for (const state of ORDER_STATES) if (timersOf(state).some(({ guard }) => !guard)) expect(timersOf(state).length, state).toBe(1);
  });
});

describe('reminders', () => {
  it('are named once, with days that grow less', () => {
    expect(new Set(orderNotices.map(({ name }) => name)).size).toBe(orderNotices.length);
    for (const { name, days } of orderNotices) expect([...days], name).toEqual([...new Set(days)].sort((a, b) => b - a));
  });

  it('come in states that have not ended', () => {
    for (const notice of orderNotices) for (const state of notice.in) expect(orderStates[state].end, notice.name).toBe(false);
  });
});
