import { addDays, addMonths, type LocalDate } from './local-date.ts';

/** How often a household is billed, with the months of a period. */
export const CYCLES = ['month', 'quarter', 'half-year', 'year'] as const;
export type Cycle = (typeof CYCLES)[number];
const MONTHS: Record<Cycle, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** A calendar period: `2027-04` (month), `2027-Q2` (quarter), `2027-H1` (half-year) or `2027` (year). */
export type Period = string;

/** Of this century: a slip of the keyboard is no period. */
export const PERIOD_PATTERN = /^20\d{2}(?:-(?:0[1-9]|1[0-2]|Q[1-4]|H[12]))?$/;

const two = (value: number) => String(value).padStart(2, '0');

export const cycleOf = (period: Period): Cycle =>
  period.length === 4 ? 'year' : period[5] === 'Q' ? 'quarter' : period[5] === 'H' ? 'half-year' : 'month';

const firstMonthOf = (period: Period): number => {
  const cycle = cycleOf(period);
  if (cycle === 'year') return 1;
  return cycle === 'month' ? Number(period.slice(5)) : (Number(period.slice(6)) - 1) * MONTHS[cycle] + 1;
};

/** First and last local date of a period. */
export const periodBounds = (period: Period): { from: LocalDate; to: LocalDate } => {
  const from = `${period.slice(0, 4)}-${two(firstMonthOf(period))}-01`;
  return { from, to: addDays(addMonths(from, MONTHS[cycleOf(period)]), -1) };
};

/** The period of a cycle in which a date falls. */
export const periodOf = (date: LocalDate, cycle: Cycle): Period => {
  const year = date.slice(0, 4);
  const nth = Math.ceil(Number(date.slice(5, 7)) / MONTHS[cycle]);
  return { month: `${year}-${two(nth)}`, quarter: `${year}-Q${nth}`, 'half-year': `${year}-H${nth}`, year }[cycle];
};

/** The period that follows. */
export const nextPeriod = (period: Period): Period => periodOf(addDays(periodBounds(period).to, 1), cycleOf(period));

/** The period of the same cycle before. */
export const previousPeriod = (period: Period): Period => periodOf(addDays(periodBounds(period).from, -1), cycleOf(period));

/** A period and the shorter billing periods inside it: a quarter's figures also hold the bills of its three months. */
export const periodsWithin = (period: Period): Period[] => {
  const { from, to } = periodBounds(period);
  return [...CYCLES].reverse().flatMap((cycle) => {
    if (MONTHS[cycle] > MONTHS[cycleOf(period)]) return [];
    const periods: Period[] = [];
    for (let inner = periodOf(from, cycle); periodBounds(inner).from <= to; inner = nextPeriod(inner)) periods.push(inner);
    return periods;
  });
};

/** A period and those of the same cycle before it, the newest first; none before the year 2000, where periods begin. */
export const lastPeriods = (period: Period, count: number): Period[] => {
  const periods = [period];
  while (periods.length < count) periods.push(previousPeriod(periods.at(-1) as Period));
  return periods.filter((one) => PERIOD_PATTERN.test(one));
};
