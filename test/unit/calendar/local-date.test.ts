import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  firstOfMonth,
  isLocalDate,
  localDateOf,
  startOfDay,
} from '#shared/domain/calendar/local-date.ts';
import { anyDate } from './any-date.ts';

describe('local dates', () => {
  it('knows which dates exist', () => {
    for (const date of ['2028-02-29', '2000-02-29', '2027-02-28', '2026-12-31']) expect(isLocalDate(date), date).toBe(true);
    for (const date of [
      '2027-02-29',
      '2100-02-29',
      '2027-04-31',
      '2027-13-01',
      '2027-00-10',
      '2027-01-00',
      '2027-1-1',
      '20270101',
      '2027-01-01T00:00',
      ' 2027-01-01',
      '',
    ]) {
      expect(isLocalDate(date), date).toBe(false);
    }
  });

  it('crosses leap days, month ends and year ends', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
    expect(daysBetween('2028-02-01', '2028-03-01')).toBe(29);
    expect(daysBetween('2027-03-01', '2027-02-01')).toBe(-28);
  });

  it('gives every month its days', () => {
    const lengths = Array.from({ length: 12 }, (_, n) => daysInMonth(`2027-${String(n + 1).padStart(2, '0')}-15`));
    expect(lengths).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect([2028, 2000, 2100].map((year) => daysInMonth(`${year}-02-01`))).toEqual([29, 29, 28]);
  });

  it('begins a day at 00:00 in Shanghai, which is 16:00 UTC of the day before', () => {
    expect(startOfDay('2027-03-01')).toBe('2027-02-28T16:00:00.000Z');
    expect(localDateOf('2027-02-28T15:59:59.999Z')).toBe('2027-02-28');
    expect(localDateOf('2027-02-28T16:00:00.000Z')).toBe('2027-03-01');
    expect(localDateOf('2026-12-31T23:00:00.000Z')).toBe('2027-01-01');
  });

  it('agrees with the time-zone database about Asia/Shanghai', () => {
    const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
    fc.assert(
      fc.property(fc.date({ min: new Date('1992-01-01'), max: new Date('2099-12-30'), noInvalidDate: true }), (instant) => {
        expect(localDateOf(instant.toISOString())).toBe(shanghai.format(instant));
      }),
    );
  });
});

describe('adding months', () => {
  it('keeps the day, or takes the last one of a shorter month', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(addMonths('2026-12-01', 3)).toBe('2027-03-01');
    expect(addMonths('2027-03-31', -1)).toBe('2027-02-28');
    expect(addMonths('2027-01-15', -1)).toBe('2026-12-15');
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
  });

  it('lands in the month so many further on, on the same day or the last', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -60, max: 60 }), (date, months) => {
        const [year, month, day] = date.split('-').map(Number) as [number, number, number];
        const later = addMonths(date, months);
        expect(isLocalDate(later)).toBe(true);
        expect(Number(later.slice(0, 4)) * 12 + Number(later.slice(5, 7))).toBe(year * 12 + month + months);
        expect(Number(later.slice(8))).toBe(Math.min(day, daysInMonth(later)));
      }),
    );
  });

  it('is additive from the first of a month and never turns the order of two dates', () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.nat(24), fc.nat(24), (a, b, n, m) => {
        expect(addMonths(addMonths(firstOfMonth(a), n), m)).toBe(addMonths(firstOfMonth(a), n + m));
        const [first, second] = a <= b ? [a, b] : [b, a];
        expect(addMonths(first, n) <= addMonths(second, n)).toBe(true);
      }),
    );
  });

  it('takes days back as it added them', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(localDateOf(startOfDay(date))).toBe(date);
      }),
    );
  });
});
