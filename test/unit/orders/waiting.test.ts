import { describe, expect, it } from 'vitest';
import type { Moments } from '#shared/domain/orders/moments.ts';
import { ORDER_STATES, orderStates } from '#shared/domain/orders/order-life.ts';
import { RUNNING_STATES, waitingOf } from '#shared/domain/orders/waiting.ts';

const at = (day: number) => `2027-03-${String(day).padStart(2, '0')}T16:00:00.000Z`;
const MOMENTS = {
  placedAt: at(1),
  answerBy: at(2),
  decideBy: at(3),
  effectiveAt: at(4),
  termEndsAt: at(30),
  renewalOpensAt: at(10),
  renewalClosesAt: at(20),
} as Moments;
const waiting = (state: (typeof ORDER_STATES)[number], now = at(5), more: { openObjections?: number; objectedAt?: string } = {}) =>
  waitingOf({ state, moments: MOMENTS, openObjections: 0, ...more }, now);

describe('whom an order waits for', () => {
  it('is known of every order under way, and of none that is over', () => {
    for (const state of ORDER_STATES) expect(waiting(state) === undefined, state).toBe(orderStates[state].end);
    expect(RUNNING_STATES).toHaveLength(13);
  });

  it('is the firm until it has to have answered, the committee where it has to decide', () => {
    expect(waiting('placed')).toEqual({ for: 'firm', by: at(2) });
    expect(waiting('undecided')).toEqual({ for: 'committee', by: at(3) });
  });

  it('is the street as long as it has objections to decide, since the first came', () => {
    expect(waiting('posted')).toEqual({ for: 'time', by: at(4) });
    expect(waiting('posted', at(5), { openObjections: 1, objectedAt: at(2) })).toEqual({ for: 'street', since: at(2) });
  });

  it('is the committee while a renewal may be announced, and the end of the term otherwise', () => {
    expect(waiting('collecting', at(9))).toEqual({ for: 'time', by: at(30) });
    expect(waiting('collecting', at(10))).toEqual({ for: 'committee', by: at(20) });
    expect(waiting('collecting', at(20))).toEqual({ for: 'time', by: at(30) });
  });
});
