import { comeIn, type Random } from './seeded.ts';
import { HABITS } from './sizes.ts';

const HOUR = 3_600;
const MINUTES = 15;

/** Mean arrivals a second over the busiest hour of a day on which so many act: quarter hours at the mean, one of them above it. */
const means = (acts: number): number[] => {
  const mean = (acts * HABITS.busiestHourPercent) / 100 / HOUR;
  const busy = mean * HABITS.busiestMinutes;
  const rest = (mean * HOUR - busy * MINUTES * 60) / (HOUR - MINUTES * 60);
  return Array.from({ length: HOUR }, (_, second) => (second >= HOUR / 2 && second < HOUR / 2 + MINUTES * 60 ? busy : rest));
};

/** Arrivals in each second of the busiest hour of a day on which so many households act. */
export const busiestHour = (acts: number, random: Random): number[] => means(acts).map((mean) => comeIn(mean, random));

export const peakOf = (perSecond: readonly number[]): number => perSecond.reduce((most, one) => Math.max(most, one), 0);

/**
 * Work that comes as it does and is done at so much a second at most.
 * @returns the most that waits, and for how many seconds what comes last then waits
 */
export const backlogOf = (perSecond: readonly number[], doneASecond: number): { most: number; lagSeconds: number } => {
  let waits = 0;
  let most = 0;
  for (const come of perSecond) {
    waits = Math.max(0, waits + come - doneASecond);
    most = Math.max(most, waits);
  }
  return { most, lagSeconds: most / doneASecond };
};
