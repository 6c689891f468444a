import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/domain/calendar/local-date.ts';
import {
  CYCLES,
  cycleOf,
  lastPeriods,
  nextPeriod,
  PERIOD_PATTERN,
  periodBounds,
  periodOf,
  periodsWithin,
  previousPeriod,
} from '#shared/domain/calendar/period.ts';
import { anyDate } from './any-date.ts';

const cycles = fc.constantFrom(...CYCLES);

describe('periods', () => {
  it('have their first and last day', () => {
    expect(periodBounds('2027-02')).toEqual({ from: '2027-02-01', to: '2027-02-28' });
    expect(periodBounds('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(periodBounds('2027-12')).toEqual({ from: '2027-12-01', to: '2027-12-31' });
    expect(periodBounds('2028-Q1')).toEqual({ from: '2028-01-01', to: '2028-03-31' });
    expect(periodBounds('2027-Q2')).toEqual({ from: '2027-04-01', to: '2027-06-30' });
    expect(periodBounds('2027-Q4')).toEqual({ from: '2027-10-01', to: '2027-12-31' });
    expect(periodBounds('2027-H1')).toEqual({ from: '2027-01-01', to: '2027-06-30' });
    expect(periodBounds('2027-H2')).toEqual({ from: '2027-07-01', to: '2027-12-31' });
    expect(periodBounds('2028')).toEqual({ from: '2028-01-01', to: '2028-12-31' });
  });

  it('follow one another over the year’s end', () => {
    expect(nextPeriod('2027-12')).toBe('2028-01');
    expect(nextPeriod('2027-Q4')).toBe('2028-Q1');
    expect(nextPeriod('2027-Q1')).toBe('2027-Q2');
    expect(['2027-H1', '2027-H2', '2027'].map(nextPeriod)).toEqual(['2027-H2', '2028-H1', '2028']);
    expect(['2028-01', '2028-Q1', '2028-H1', '2028'].map(previousPeriod)).toEqual(['2027-12', '2027-Q4', '2027-H2', '2027']);
    expect(lastPeriods('2028-Q1', 3)).toEqual(['2028-Q1', '2027-Q4', '2027-Q3']);
    expect(lastPeriods('2000-02', 24)).toEqual(['2000-02', '2000-01']);
  });

  it('hold the smaller ones inside', () => {
    expect(periodsWithin('2027-Q4')).toEqual(['2027-Q4', '2027-10', '2027-11', '2027-12']);
    expect(periodsWithin('2027-05')).toEqual(['2027-05']);
    expect(periodsWithin('2027-H2')).toEqual([
      ...['2027-H2', '2027-Q3', '2027-Q4'],
      ...['2027-07', '2027-08', '2027-09', '2027-10', '2027-11', '2027-12'],
    ]);
    expect(periodsWithin('2027')).toHaveLength(1 + 2 + 4 + 12);
    expect(periodsWithin('2027').slice(0, 7)).toEqual(['2027', '2027-H1', '2027-H2', '2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4']);
  });

  it('are named as the API takes them', () => {
    for (const period of ['2027-01', '2027-12', '2027-Q1', '2027-Q4', '2027-H1', '2027-H2', '2027'])
      expect(PERIOD_PATTERN.test(period), period).toBe(true);
    for (const period of [
      '2027-00',
      '2027-13',
      '2027-Q0',
      '2027-Q5',
      '2027-1',
      '2027-',
      '2027-H0',
      '2027-H3',
      '2027-h1',
      '202',
      '27-01',
      '2027-01-01',
      '2027-q1',
    ])
      expect(PERIOD_PATTERN.test(period), period).toBe(false);
  });

  it('tile time: every day lies in exactly one, and the next begins the day after', () => {
    fc.assert(
      fc.property(anyDate, cycles, (date, cycle) => {
        const period = periodOf(date, cycle);
        const { from, to } = periodBounds(period);
        expect(PERIOD_PATTERN.test(period)).toBe(true);
        expect(cycleOf(period)).toBe(cycle);
        expect(previousPeriod(nextPeriod(period))).toBe(period);
        expect(from <= date && date <= to).toBe(true);
        expect([periodOf(from, cycle), periodOf(to, cycle)]).toEqual([period, period]);
        expect(periodBounds(nextPeriod(period)).from).toBe(addDays(to, 1));
        expect(nextPeriod(period) > period).toBe(true);
      }),
    );
  });

  it('hold smaller ones that tile them: each day once in each cycle that is not longer', () => {
    fc.assert(
      fc.property(anyDate, cycles, (date, cycle) => {
        const period = periodOf(date, cycle);
        const within = periodsWithin(period);
        expect(within[0]).toBe(period);
        expect(new Set(within).size).toBe(within.length);
        const shorter = CYCLES.slice(0, CYCLES.indexOf(cycle) + 1);
        expect(new Set(within.map(cycleOf))).toEqual(new Set(shorter));
        for (const inner of shorter) {
          const tiles = within.filter((one) => cycleOf(one) === inner);
          expect(periodBounds(tiles[0] as string).from).toBe(periodBounds(period).from);
          expect(periodBounds(tiles.at(-1) as string).to).toBe(periodBounds(period).to);
          for (const [n, tile] of tiles.slice(1).entries()) expect(tile).toBe(nextPeriod(tiles[n] as string));
        }
      }),
    );
  });
});
