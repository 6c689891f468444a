import { addDays, type Instant, isLocalDate, type LocalDate, startOfDay } from '../calendar/local-date.ts';

const fullInstant = (instant: Instant): Instant => new Date(instant).toISOString();

/** From the first instant on, and before the second; an end that is absent is open. */
export type InstantRange = { from?: Instant; before?: Instant };

/**
 * When orders were placed that are asked for. A local date as the beginning means its first moment, as the end all of it; an instant as the
 * end does not count itself.
 * @returns undefined when it ends before it begins
 */
export const placedRange = (from?: LocalDate | Instant, to?: LocalDate | Instant): InstantRange | undefined => {
  const begins = from === undefined ? undefined : isLocalDate(from) ? startOfDay(from) : fullInstant(from);
  const ends = to === undefined ? undefined : isLocalDate(to) ? startOfDay(addDays(to, 1)) : fullInstant(to);
  return begins !== undefined && ends !== undefined && begins >= ends ? undefined : { from: begins, before: ends };
};
