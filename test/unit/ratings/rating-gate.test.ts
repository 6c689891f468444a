import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Moments } from '#shared/domain/orders/moments.ts';
import { ORDER_STATES, type OrderState } from '#shared/domain/orders/order-life.ts';
import { ratingGate, ratingIsOpen } from '#shared/domain/ratings/rating-gate.ts';

const policy = { satisfactionPercent: 80, minResponsePercent: 50 };

describe('the rating gate', () => {
  it('holds at exactly 80 % satisfied, not one household under', () => {
    expect(ratingGate({ satisfied: 80, rated: 100, occupiedUnits: 100 }, policy).satisfaction.held).toBe(true);
    expect(ratingGate({ satisfied: 79, rated: 99, occupiedUnits: 100 }, policy).satisfaction.held).toBe(false);
    expect(ratingGate({ satisfied: 799, rated: 1_000, occupiedUnits: 1_000 }, policy).satisfaction.held).toBe(false);
    expect(ratingGate({ satisfied: 801, rated: 1_000, occupiedUnits: 1_000 }, policy).satisfaction.held).toBe(true);
    expect(ratingGate({ satisfied: 4, rated: 5, occupiedUnits: 5 }, policy).met).toBe(true);
  });

  it('holds at exactly half of the occupied units answering, not one under', () => {
    expect(ratingGate({ satisfied: 144, rated: 144, occupiedUnits: 288 }, policy).met).toBe(true);
    expect(ratingGate({ satisfied: 143, rated: 143, occupiedUnits: 288 }, policy)).toMatchObject({
      met: false,
      satisfaction: { held: true },
      response: { held: false },
    });
    expect(ratingGate({ satisfied: 145, rated: 145, occupiedUnits: 289 }, policy).response.held).toBe(true);
    expect(ratingGate({ satisfied: 144, rated: 144, occupiedUnits: 289 }, policy).response.held).toBe(false);
  });

  it('never holds when nobody rated or nobody lives there', () => {
    expect(ratingGate({ satisfied: 0, rated: 0, occupiedUnits: 100 }, policy)).toMatchObject({
      met: false,
      satisfaction: { held: false },
      response: { held: false },
    });
    expect(ratingGate({ satisfied: 0, rated: 0, occupiedUnits: 0 }, policy)).toMatchObject({ met: false, response: { held: false } });
  });

  it('needs both, and says on which figures it stands', () => {
    expect(ratingGate({ satisfied: 12, rated: 15, occupiedUnits: 20 }, policy)).toEqual({
      satisfaction: { numerator: 12, denominator: 15, percent: 80, held: true },
      response: { numerator: 15, denominator: 20, percent: 50, held: true },
      met: true,
    });
    expect(ratingGate({ satisfied: 11, rated: 15, occupiedUnits: 20 }, policy).met).toBe(false);
  });

  it('compares as exact fractions for any counts and any policy', () => {
    const percents = fc.integer({ min: 1, max: 100 });
    const counts = fc
      .nat(10_000_000)
      .chain((occupiedUnits) =>
        fc
          .nat(occupiedUnits)
          .chain((rated) => fc.record({ occupiedUnits: fc.constant(occupiedUnits), rated: fc.constant(rated), satisfied: fc.nat(rated) })),
      );
    fc.assert(
      fc.property(counts, percents, percents, ({ satisfied, rated, occupiedUnits }, satisfactionPercent, minResponsePercent) => {
        const holds = (a: number, b: number, percent: number) => b > 0 && BigInt(a) * 100n >= BigInt(percent) * BigInt(b);
        const gate = ratingGate({ satisfied, rated, occupiedUnits }, { satisfactionPercent, minResponsePercent });
        expect([gate.satisfaction.held, gate.response.held]).toEqual([
          holds(satisfied, rated, satisfactionPercent),
          holds(rated, occupiedUnits, minResponsePercent),
        ]);
        expect(gate.met).toBe(gate.satisfaction.held && gate.response.held);
      }),
      { numRuns: 3_000 },
    );
  });

  it('turns at exactly the least number of satisfied households that reaches the percentage', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 100 }), (rated, satisfactionPercent) => {
        const least = Number((BigInt(satisfactionPercent) * BigInt(rated) + 99n) / 100n);
        const held = (satisfied: number) =>
          ratingGate({ satisfied, rated, occupiedUnits: rated }, { satisfactionPercent, minResponsePercent: 1 }).satisfaction.held;
        expect([held(least - 1), held(least)]).toEqual([false, true]);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the rating window', () => {
  const moments: Moments = {
    placedAt: '2026-11-23T01:00:00.000Z',
    answerBy: '2026-11-30T16:00:00.000Z',
    trialStartsAt: '2026-11-30T16:00:00.000Z',
    ratingOpensAt: '2027-02-14T16:00:00.000Z',
    trialEndsAt: '2027-02-28T16:00:00.000Z',
  };
  const open = (now: string, state: OrderState = 'trialing') => ratingIsOpen({ state, moments }, now);

  it('is open from its first millisecond to its last, and shut at the trial’s end', () => {
    expect(open('2027-02-14T15:59:59.999Z')).toBe(false);
    expect(open('2027-02-14T16:00:00.000Z')).toBe(true);
    expect(open('2027-02-28T15:59:59.999Z')).toBe(true);
    expect(open('2027-02-28T16:00:00.000Z')).toBe(false);
  });

  it('is open and shut by the clock, however late the sweep is', () => {
    for (const state of ['accepted', 'trialing', 'rating'] as const) {
      expect(open('2027-02-20T00:00:00.000Z', state), state).toBe(true);
      expect(open('2027-02-28T16:00:30.000Z', state), state).toBe(false);
    }
  });

  it('is open for a running trial only', () => {
    for (const state of ORDER_STATES.filter((state) => !['accepted', 'trialing', 'rating'].includes(state))) {
      expect(open('2027-02-20T00:00:00.000Z', state), state).toBe(false);
    }
    expect(
      ratingIsOpen({ state: 'accepted', moments: { placedAt: moments.placedAt, answerBy: moments.answerBy } }, '2027-02-20T00:00:00.000Z'),
    ).toBe(false);
  });
});
