import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askedMovesOf,
  canRecur,
  type Guard,
  type Move,
  type MoveName,
  moveNamed,
  type OrderState,
  orderMoves,
  orderStates,
  timersOf,
} from '#shared/domain/orders/order-life.ts';

/** What a walk remembers of an order: nothing but its state, what was frozen into it, and the moves made. */
type Walk = { state: OrderState; voteFollows: boolean; extensionsLeft: number; openObjections: number; made: MoveName[] };

const holds = (walk: Walk, guard: Guard, decided: boolean): boolean => {
  const extendable = walk.extensionsLeft > 0 && walk.state !== 'renewing';
  const met = guard === 'vote-passed' || guard === 'gate-met' || guard === 'gate-met-vote-follows';
  if (met !== decided) return false;
  if (guard === 'gate-met') return !walk.voteFollows;
  if (guard === 'gate-met-vote-follows') return walk.voteFollows;
  return met || extendable === guard.endsWith('-extendable');
};

/** What may be done next: all that anybody may ask for, and the one timer that follows from how the decision came out. */
const possible = (walk: Walk, decided: boolean): Move[] => {
  const asked = (['firm', 'committee', 'street', 'owner'] as const).flatMap((role) => askedMovesOf(walk.state, role));
  const byStreet = asked.filter(({ by }) => by.includes('street'));
  const timers = timersOf(walk.state).filter(({ guard }) => !guard || holds(walk, guard, decided));
  return [
    ...asked.filter((move) => !byStreet.includes(move) || walk.openObjections > 0),
    // While an objection is open, the moment at which the posting takes effect is not known.
    ...timers.filter(({ name }) => name !== 'begin-collecting' || walk.openObjections === 0),
  ];
};

const apply = (walk: Walk, move: Move): Walk => {
  const objections = { object: walk.openObjections + 1, 'dismiss-objection': walk.openObjections - 1 }[move.name as string];
  return {
    ...walk,
    state: move.to,
    extensionsLeft: walk.extensionsLeft - (move.name === 'extend' ? 1 : 0),
    openObjections: move.to === 'posted' ? (objections ?? walk.openObjections) : 0,
    made: [...walk.made, move.name],
  };
};

const starts = fc.record({ voteFollows: fc.boolean(), extensionsLeft: fc.nat(2) });
/** What comes next, whether what is decided passes (mostly), and another move that somebody tries whether it is allowed or not. */
const steps = fc.array(
  fc.record({ pick: fc.nat(), decided: fc.integer({ min: 0, max: 3 }), attempts: fc.boolean(), attempt: fc.constantFrom(...orderMoves) }),
  {
    minLength: 10,
    maxLength: 40,
    size: 'max',
  },
);

/** Walks an order and looks at it after each move. An attempt that the table does not allow changes nothing. */
const walkOf = (start: { voteFollows: boolean; extensionsLeft: number }, list: typeof steps extends fc.Arbitrary<infer T> ? T : never) => {
  const walks: Walk[] = [{ state: 'placed', openObjections: 0, made: [], ...start }];
  for (const { pick, decided, attempts, attempt } of list) {
    const walk = walks.at(-1) as Walk;
    const moves = possible(walk, decided > 0);
    // Most ways lead out: those that lead on are taken more often, so that many walks come to fees.
    const on = moves.filter(({ to }) => !['declined', 'withdrawn', 'expired', 'failed'].includes(to));
    const likely = pick % 8 > 0 && on.length > 0 ? on : moves;
    const move = attempts && moves.includes(attempt) ? attempt : likely[Math.floor(pick / 8) % likely.length];
    if (!move) break;
    walks.push(apply(walk, move));
  }
  return walks;
};

const DECIDING: MoveName[] = ['post-rating', 'pass-rating', 'pass-vote', 'order-new-vote'];
const RUNS = { numRuns: 10_000 };

describe('walks of an order', () => {
  it('come to fees only from a posting, after a passed rating, and where a vote follows after a passed vote', () => {
    let collected = 0;
    fc.assert(
      fc.property(starts, steps, (start, list) => {
        for (const [n, walk] of walkOf(start, list).entries()) {
          if (walk.made.at(-1) !== 'begin-collecting') continue;
          collected += 1;
          const before = walk.made.slice(0, -1);
          const deciding = before.filter((name) => DECIDING.includes(name));
          expect(n).toBe(walk.made.length);
          expect(before.some((name) => name === 'pass-rating' || name === 'post-rating')).toBe(true);
          expect(['post-rating', 'pass-vote']).toContain(deciding.at(-1));
          if (walk.voteFollows) expect(deciding.at(-1)).toBe('pass-vote');
          // An ordered vote is not passed over: what was decided before it does not count any more.
          expect(before.lastIndexOf(deciding.at(-1) as MoveName)).toBeGreaterThan(before.lastIndexOf('order-new-vote'));
          expect(before.slice(before.lastIndexOf(deciding.at(-1) as MoveName) + 1).every((name) => /objection|object/.test(name))).toBe(
            true,
          );
        }
      }),
      RUNS,
    );
    expect(collected).toBeGreaterThan(1_000);
  });

  it('are on a contract from the move that begins fees on, and not before', () => {
    const ofContract: OrderState[] = ['collecting', 'renewing', 'ending', 'leaving'];
    fc.assert(
      fc.property(starts, steps, (start, list) => {
        const wrong = walkOf(start, list).filter(({ state, made }) => {
          const began = made.includes('begin-collecting');
          return state === 'ended'
            ? !began && !made.some((name) => orderMoves.some((move) => move.name === name && move.to === 'failed'))
            : began !== ofContract.includes(state);
        });
        expect(wrong).toEqual([]);
      }),
      RUNS,
    );
  });

  it('stop at an end state, and nowhere else', () => {
    fc.assert(
      fc.property(starts, steps, (start, list) => {
        const walks = walkOf(start, list);
        const last = walks.at(-1) as Walk;
        expect(walks.slice(0, -1).some(({ state }) => orderStates[state].end)).toBe(false);
        if (walks.length <= list.length) expect(orderStates[last.state].end).toBe(true);
        for (const decided of [true, false]) expect(possible(last, decided).length === 0).toBe(orderStates[last.state].end);
      }),
      RUNS,
    );
  });

  it('extend a trial no oftener than the policy says, and make only those moves twice that can recur', () => {
    fc.assert(
      fc.property(starts, steps, (start, list) => {
        const { made } = walkOf(start, list).at(-1) as Walk;
        expect(made.filter((name) => name === 'extend').length).toBeLessThanOrEqual(start.extensionsLeft);
        const twice = made.filter((name, n) => made.indexOf(name) < n);
        expect(twice.filter((name) => !canRecur(moveNamed(name)))).toEqual([]);
      }),
      RUNS,
    );
  });
});
