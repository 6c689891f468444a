import { describe, expect, it } from 'vitest';
import {
  type Guard,
  type MoveName,
  moveNamed,
  ORDER_STATES,
  type OrderState,
  orderMoves,
  orderStates,
  timerOf,
} from '#shared/domain/orders/order-life.ts';

const movesFrom = (state: OrderState) => orderMoves.filter((move) => move.from.includes(state));

const reachable = (start: OrderState, usable = orderMoves): Set<OrderState> => {
  const seen = new Set<OrderState>([start]);
  for (const state of seen) for (const move of usable) if (move.from.includes(state)) seen.add(move.to);
  return seen;
};

describe('the order’s life', () => {
  it('allows exactly these moves', () => {
    const table = orderMoves.flatMap((move) => move.from.map((from) => `${from} --${move.by}:${move.name}--> ${move.to}`)).sort();
    expect(table).toEqual(
      [
        'placed --firm:accept--> accepted',
        'placed --firm:decline--> declined',
        'placed --committee:withdraw--> withdrawn',
        'placed --timer:expire--> expired',
        'accepted --timer:start-trial--> trialing',
        'accepted --committee:withdraw--> withdrawn',
        'accepted --firm:decline--> declined',
        'trialing --timer:open-rating--> rating',
        'rating --timer:pass-rating--> posted',
        'rating --timer:fail-rating--> failed',
        'posted --timer:begin-collecting--> collecting',
      ].sort(),
    );
  });

  it('reaches every state from placed', () => {
    expect([...reachable('placed')].sort()).toEqual([...ORDER_STATES].sort());
  });

  it('has no moves out of end states, and a way on out of all others but collecting', () => {
    for (const state of ORDER_STATES) {
      if (orderStates[state].end) expect(movesFrom(state), state).toEqual([]);
      else if (state !== 'collecting') expect(movesFrom(state).length, state).toBeGreaterThan(0);
    }
  });

  it('lets every state but posted and collecting still end without fees', () => {
    const canEnd = ORDER_STATES.filter((state) => !orderStates[state].end && [...reachable(state)].some((later) => orderStates[later].end));
    expect(canEnd).toEqual(['placed', 'accepted', 'trialing', 'rating']);
    expect([...reachable('posted')]).toEqual(['posted', 'collecting']);
  });

  it('reaches collecting only by a passed rating and a posted decision', () => {
    expect(
      reachable(
        'placed',
        orderMoves.filter(({ name }) => name !== 'pass-rating'),
      ).has('collecting'),
    ).toBe(false);
    expect(
      reachable(
        'placed',
        orderMoves.filter(({ from }) => !from.includes('posted')),
      ).has('collecting'),
    ).toBe(false);
    expect(orderMoves.filter(({ to }) => to === 'collecting').map(({ from, by }) => [from, by])).toEqual([[['posted'], 'timer']]);
    expect(orderMoves.filter(({ to }) => to === 'posted').map(({ name, guard }) => [name, guard])).toEqual([['pass-rating', 'gate-met']]);
  });

  it('never lets an order come back to a state it has left', () => {
    for (const move of orderMoves)
      for (const from of move.from) expect(reachable(move.to).has(from), `${move.name} from ${from}`).toBe(false);
  });

  it('runs one timer at most in a state: all timer moves of a state share one moment', () => {
    for (const state of ORDER_STATES) {
      const timers = movesFrom(state).filter(({ by }) => by === 'timer');
      expect(new Set(timers.map(({ at }) => at)).size, state).toBeLessThanOrEqual(1);
      expect(timerOf(state), state).toBe(timers[0]?.at);
    }
  });

  it('gives a moment to timer moves and to no others', () => {
    for (const move of orderMoves) expect(move.at !== undefined, move.name).toBe(move.by === 'timer');
  });

  it('guards only timers, and in one state the guards exclude each other and leave no case out', () => {
    const all: Guard[] = ['gate-met', 'gate-not-met'];
    for (const state of ORDER_STATES) {
      const timers = movesFrom(state).filter(({ by }) => by === 'timer');
      const guards = timers.map(({ guard }) => guard).filter((guard) => guard !== undefined);
      if (guards.length > 0) expect([...guards].sort(), state).toEqual([...all].sort());
      else expect(timers.length, state).toBeLessThanOrEqual(1);
      expect(guards.length === 0 || guards.length === timers.length, state).toBe(true);
    }
    expect(orderMoves.filter(({ by, guard }) => guard && by !== 'timer')).toEqual([]);
  });

  it('names each move and each event once', () => {
    expect(new Set(orderMoves.map(({ name }) => name)).size).toBe(orderMoves.length);
    expect(new Set(orderMoves.map(({ event }) => event)).size).toBe(orderMoves.length);
    for (const { event } of orderMoves) expect(event).toMatch(/^[a-z]+\.[a-z]+$/);
  });

  it('uses only states of the table, each written once', () => {
    expect(Object.keys(orderStates).sort()).toEqual([...ORDER_STATES].sort());
    for (const { from, to } of orderMoves) for (const state of [...from, to]) expect(ORDER_STATES).toContain(state);
    for (const { zh, en } of Object.values(orderStates)) expect([zh, en].every((text) => text.length > 0)).toBe(true);
    expect(new Set(Object.values(orderStates).map(({ zh }) => zh)).size).toBe(ORDER_STATES.length);
  });

  it('holds the order’s services exactly as long as it has not ended', () => {
    for (const state of ORDER_STATES) expect(orderStates[state].holdsServices, state).toBe(!orderStates[state].end);
  });

  it('finds every move by its name and no other', () => {
    for (const move of orderMoves) expect(moveNamed(move.name)).toBe(move);
    expect(() => moveNamed('begin' as MoveName)).toThrow(RangeError);
  });

  it('lets neither firm nor committee move an order once its trial runs', () => {
    const byHand = orderMoves.filter(({ by }) => by !== 'timer').flatMap(({ from }) => from);
    expect(new Set(byHand)).toEqual(new Set(['placed', 'accepted']));
  });
});
