import { timeOf } from '#web/shared/formats.ts';

/** An instant as a field for date and time holds it, by Beijing's clock: `2027-03-08T10:30`. */
export const minuteOf = (instant: string): string => timeOf(instant).replace(' ', 'T');

/** And back. */
export const instantOfMinute = (minute: string): string => new Date(`${minute}:00+08:00`).toISOString();
