import { describe, expect, it } from 'vitest';
import { backlogOf, busiestHour, peakOf } from '../../../bench/scale/arrivals.ts';
import { type Night, playNight } from '../../../bench/scale/night.ts';
import { comeIn, seeded } from '../../../bench/scale/seeded.ts';

const NIGHT: Night = { orders: 40, pages: 5, pageMs: 50, sendMs: 10, delayMs: 1_000, atOnce: 4 };
const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);

describe('a night played through', () => {
  it('does every page of every order once', () => {
    for (const orders of [0, 1, 40]) expect(sum(playNight({ ...NIGHT, orders }, seeded(1)).perSecond)).toBe(orders * NIGHT.pages);
  });

  it('does no more in a second than its workers can', () => {
    const { busiest } = playNight({ ...NIGHT, orders: 1_000, sendMs: 0 }, seeded(1));
    expect(busiest).toBeGreaterThan((0.9 * NIGHT.atOnce * 1_000) / NIGHT.pageMs);
    expect(busiest).toBeLessThan((1.1 * NIGHT.atOnce * 1_000) / NIGHT.pageMs);
  });

  it('does one page of an order in any second while each waits for one', () => {
    expect(playNight(NIGHT, seeded(1)).ofOneOrder).toBe(1);
    expect(playNight({ ...NIGHT, delayMs: 0 }, seeded(1)).ofOneOrder).toBeGreaterThan(1);
  });

  it('lasts at least as long as an order’s pages wait', () => {
    expect(playNight({ ...NIGHT, orders: 1 }, seeded(1)).seconds).toBeGreaterThanOrEqual(NIGHT.pages);
  });
});

describe('arrivals', () => {
  it.each([0.001, 0.5, 20, 500])('come at their mean, %d a second', (mean) => {
    const random = seeded(3);
    const come = sum(Array.from({ length: 20_000 }, () => comeIn(mean, random)));
    // Within five times the standard deviation.
    expect(Math.abs(come - 20_000 * mean)).toBeLessThan(5 * Math.sqrt(20_000 * mean));
  });

  it('of a busiest hour are its share of the day, more in some minutes', () => {
    const hour = busiestHour(1_000_000, seeded(1));
    expect(sum(hour) / 120_000).toBeCloseTo(1, 1);
    expect(peakOf(hour)).toBeGreaterThan(sum(hour) / hour.length);
  });

  it('wait where more come than are done, and nowhere else', () => {
    expect(backlogOf([5, 5, 5], 5)).toEqual({ most: 0, lagSeconds: 0 });
    expect(backlogOf([8, 8, 0, 0], 4)).toEqual({ most: 8, lagSeconds: 2 });
  });
});
