import { describe, expect, it } from 'vitest';
import type { Moments } from '#shared/domain/orders/moments.ts';
import { ORDER_STATES, type OrderState, orderStates } from '#shared/domain/orders/order-life.ts';
import { visitFault } from '#shared/domain/visits/visit-faults.ts';

const moments: Moments = {
  placedAt: '2026-11-23T01:00:00.000Z',
  answerBy: '2026-11-30T16:00:00.000Z',
  trialStartsAt: '2026-11-30T16:00:00.000Z',
  ratingOpensAt: '2027-02-14T16:00:00.000Z',
  trialEndsAt: '2027-02-28T16:00:00.000Z',
};
const NOW = '2026-12-10T00:00:00.000Z';
const fault = (doneAt: string, { service = 'cleaning', state = 'trialing' as OrderState, now = NOW, more = {} } = {}) =>
  visitFault({ state, moments: { ...moments, ...more }, services: ['cleaning'] }, { service, doneAt }, now);

describe('a visit', () => {
  it('is taken from the trial’s first instant to five minutes from now', () => {
    expect(fault('2026-11-30T15:59:59.999Z')).toBe('before-trial');
    expect(fault('2026-11-30T16:00:00.000Z')).toBeUndefined();
    expect(fault('2026-12-10T00:05:00.000Z')).toBeUndefined();
    expect(fault('2026-12-10T00:05:00.001Z')).toBe('in-future');
  });

  it('is of a service of the order', () => {
    expect(fault(NOW, { service: 'greening' })).toBe('other-service');
  });

  it('is taken in exactly the states in which the firm serves', () => {
    for (const state of ORDER_STATES.filter((name) => name !== 'accepted'))
      expect(fault(NOW, { state }), state).toBe(orderStates[state].serves ? undefined : 'not-serving');
  });

  it('is judged by the clock, however late the sweep is', () => {
    expect(fault(NOW, { state: 'accepted' })).toBeUndefined();
    expect(fault('2026-11-30T15:00:00.000Z', { state: 'accepted', now: '2026-11-30T15:00:00.000Z' })).toBe('not-serving');
    for (const state of ['trialing', 'rating'] as const) {
      expect(fault(NOW, { state, now: '2027-02-28T15:59:59.999Z' }), state).toBeUndefined();
      expect(fault(NOW, { state, now: '2027-02-28T16:00:00.000Z' }), state).toBe('not-serving');
    }
    const ended = { more: { serviceEndsAt: '2026-12-09T16:00:00.000Z' } };
    expect(fault(NOW, { state: 'ending', ...ended })).toBe('not-serving');
  });

  it('is taken after a renewal vote that is not counted yet: the firm serves whatever it decides', () => {
    expect(fault(NOW, { state: 'renewing', more: { voteEndsAt: '2026-12-09T16:00:00.000Z' } })).toBeUndefined();
  });
});
