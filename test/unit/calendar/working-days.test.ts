import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/domain/calendar/local-date.ts';
import { addWorkingDays } from '#shared/domain/calendar/working-days.ts';

describe('working days', () => {
  it('skips week-ends and does not count the day itself', () => {
    expect(addWorkingDays('2026-11-23', 5)).toBe('2026-11-30');
    expect(addWorkingDays('2026-11-27', 1)).toBe('2026-11-30');
    expect(addWorkingDays('2026-11-28', 1)).toBe('2026-11-30');
    expect(addWorkingDays('2026-11-23', 0)).toBe('2026-11-23');
  });

  it('skips National Day 2026 and counts its make-up days', () => {
    // State Council: off 1–7 October (Thursday to Wednesday), work on Sunday 20 September and Saturday 10 October.
    expect(addWorkingDays('2026-09-30', 1)).toBe('2026-10-08');
    expect(addWorkingDays('2026-09-30', 3)).toBe('2026-10-10');
    expect(addWorkingDays('2026-09-30', 4)).toBe('2026-10-12');
    expect(addWorkingDays('2026-09-18', 1)).toBe('2026-09-20');
  });

  it('takes Monday to Friday of a year whose calendar is not published', () => {
    const reached = new Set<string>();
    for (let day = '2071-09-25'; day < '2071-10-20'; day = addDays(day, 1)) reached.add(addWorkingDays(day, 1));
    expect([...reached].every((day) => ![0, 6].includes(new Date(day).getUTCDay()))).toBe(true);
    expect(addWorkingDays('2071-10-01', 5)).toBe('2071-10-08');
  });
});
