import { describe, expect, it } from 'vitest';
import { lastsNotTooLong, waivedPercent } from '#shared/domain/billing/waivers.ts';

const waiver = (more: object = {}) => ({ unit: '1-1-101', percent: 50, from: '2027-04-01', until: '2027-09-30', ...more });

describe('what is waived of a bill', () => {
  it('is what the unit’s waivers say on the day of issue, the first and the last day included', () => {
    const on = (date: string) => waivedPercent([waiver()], '1-1-101', date);
    expect(['2027-03-31', '2027-04-01', '2027-09-30', '2027-10-01'].map(on)).toEqual([0, 50, 50, 0]);
    expect(waivedPercent([waiver()], '1-1-102', '2027-05-01')).toBe(0);
  });

  it('ends on the day the waiver is ended, for bills of that day already', () => {
    const on = (date: string) => waivedPercent([waiver({ endedOn: '2027-06-15' })], '1-1-101', date);
    expect(['2027-06-14', '2027-06-15', '2027-07-01'].map(on)).toEqual([50, 0, 0]);
  });

  it('adds up over several waivers, to all of the bill and no more', () => {
    expect(waivedPercent([waiver(), waiver({ percent: 30 })], '1-1-101', '2027-05-01')).toBe(80);
    expect(waivedPercent([waiver({ percent: 60 }), waiver({ percent: 60 })], '1-1-101', '2027-05-01')).toBe(100);
    expect(waivedPercent([], '1-1-101', '2027-05-01')).toBe(0);
  });
});

describe('a waiver', () => {
  it('lasts twelve months at most', () => {
    expect(lastsNotTooLong({ from: '2027-04-01', until: '2028-03-31' })).toBe(true);
    expect(lastsNotTooLong({ from: '2027-04-01', until: '2028-04-01' })).toBe(false);
    expect(lastsNotTooLong({ from: '2027-02-28', until: '2028-02-27' })).toBe(true);
  });
});
