import { addDays, addMonths, type LocalDate } from './local-date.ts';

/** How often a household is billed. */
export const CYCLES = ['month', 'quarter'] as const;
export type Cycle = (typeof CYCLES)[number];

/** A calendar period: `2027-04` (month) or `2027-Q2` (quarter). */
export type Period = string;

export const PERIOD_PATTERN = /^\d{4}-(?:0[1-9]|1[0-2]|Q[1-4])$/;

/** First and last local date of a period. */
export const periodBounds = (period: Period): { from: LocalDate; to: LocalDate } => {
  const [year, part] = period.split('-') as [string, string];
  const from = part.startsWith('Q') ? `${year}-${String(Number(part[1]) * 3 - 2).padStart(2, '0')}-01` : `${year}-${part}-01`;
  return { from, to: addDays(addMonths(from, part.startsWith('Q') ? 3 : 1), -1) };
};

/** The period of a cycle in which a date falls. */
export const periodOf = (date: LocalDate, cycle: Cycle): Period =>
  cycle === 'month' ? date.slice(0, 7) : `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

/** The period that follows. */
export const nextPeriod = (period: Period): Period => {
  const cycle: Cycle = period.includes('Q') ? 'quarter' : 'month';
  return periodOf(addDays(periodBounds(period).to, 1), cycle);
};

/** A period and the smaller billing periods inside it: a quarter's figures also hold the bills of its three months. */
export const periodsWithin = (period: Period): Period[] => {
  if (!period.includes('Q')) return [period];
  const { from } = periodBounds(period);
  return [period, ...[0, 1, 2].map((month) => addMonths(from, month).slice(0, 7))];
};
