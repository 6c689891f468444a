import { addDays, type Instant, type LocalDate, localDateOf, startOfDay } from '#shared/domain/calendar/local-date.ts';
import { longDate } from '#web/shared/formats.ts';
import type { Language } from '#web/shared/language.ts';

/** The last day before an instant. Most ends are the first moment of a day, and people are told the day before: “to 20 March”. */
export const lastDayOf = (until: Instant): LocalDate => {
  const day = localDateOf(until);
  return startOfDay(day) === until ? addDays(day, -1) : day;
};

/** The same in prose; a dash as long as it is not known. */
export const lastDay = (until: Instant | undefined, language: Language): string => (until ? longDate(lastDayOf(until), language) : '—');

/** The day of an instant in prose; a dash as long as it is not known. */
export const firstDay = (at: Instant | undefined, language: Language): string => (at ? longDate(localDateOf(at), language) : '—');
