import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/domain/calendar/local-date.ts';
import { CYCLES, nextPeriod, PERIOD_PATTERN, periodBounds, periodOf, periodsWithin } from '#shared/domain/calendar/period.ts';
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
  });

  it('follow one another over the year’s end', () => {
    expect(nextPeriod('2027-12')).toBe('2028-01');
    expect(nextPeriod('2027-Q4')).toBe('2028-Q1');
    expect(nextPeriod('2027-Q1')).toBe('2027-Q2');
  });

  it('hold the smaller ones inside', () => {
    expect(periodsWithin('2027-Q4')).toEqual(['2027-Q4', '2027-10', '2027-11', '2027-12']);
    expect(periodsWithin('2027-05')).toEqual(['2027-05']);
  });

  it('are named as the API takes them', () => {
    for (const period of ['2027-01', '2027-12', '2027-Q1', '2027-Q4']) expect(PERIOD_PATTERN.test(period), period).toBe(true);
    for (const period of ['2027-00', '2027-13', '2027-Q0', '2027-Q5', '2027-1', '2027', '27-01', '2027-01-01', '2027-q1'])
      expect(PERIOD_PATTERN.test(period), period).toBe(false);
  });

  it('tile time: every day lies in exactly one, and the next begins the day after', () => {
    fc.assert(
      fc.property(anyDate, cycles, (date, cycle) => {
        const period = periodOf(date, cycle);
        const { from, to } = periodBounds(period);
        expect(PERIOD_PATTERN.test(period)).toBe(true);
        expect(from <= date && date <= to).toBe(true);
        expect([periodOf(from, cycle), periodOf(to, cycle)]).toEqual([period, period]);
        expect(periodBounds(nextPeriod(period)).from).toBe(addDays(to, 1));
        expect(nextPeriod(period) > period).toBe(true);
      }),
    );
  });

  it('a quarter’s months tile the quarter', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const quarter = periodOf(date, 'quarter');
        const [whole, first, second, third] = periodsWithin(quarter) as [string, string, string, string];
        expect(whole).toBe(quarter);
        expect([nextPeriod(first), nextPeriod(second)]).toEqual([second, third]);
        expect({ from: periodBounds(first).from, to: periodBounds(third).to }).toEqual(periodBounds(quarter));
      }),
    );
  });
});
