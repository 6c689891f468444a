/**
 * Local calendar dates of the street. China has one time zone (UTC+8) and no daylight saving since 1991,
 * so a fixed offset is exact for every date this product can meet, and needs no time-zone library in a bundle.
 *
 * A local date is text `YYYY-MM-DD`; an instant is ISO-8601 UTC text with milliseconds. Both sort as text.
 */
export type LocalDate = string;
export type Instant = string;

const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

const toUtcMs = (date: LocalDate) => Date.parse(`${date}T00:00:00.000Z`);
const fromUtcMs = (ms: number): LocalDate => new Date(ms).toISOString().slice(0, 10);

/** The local date in which an instant falls. */
export const localDateOf = (instant: Instant): LocalDate => fromUtcMs(Date.parse(instant) + OFFSET_MS);

/** The instant at which a local date begins (00:00 in Asia/Shanghai). */
export const startOfDay = (date: LocalDate): Instant => new Date(toUtcMs(date) - OFFSET_MS).toISOString();

/** True for a date that exists: `2027-02-29` does not. */
export const isLocalDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(toUtcMs(text)) && fromUtcMs(toUtcMs(text)) === text;

export const addDays = (date: LocalDate, days: number): LocalDate => fromUtcMs(toUtcMs(date) + days * DAY_MS);

/** Whole days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => (toUtcMs(to) - toUtcMs(from)) / DAY_MS;

/** The same day `months` later; a day that the month lacks becomes its last one (31 January + 1 month = 28 or 29 February). */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = daysInMonth(fromUtcMs(first.getTime()));
  first.setUTCDate(Math.min(day, last));
  return fromUtcMs(first.getTime());
};

/** Days in the month of a date. */
export const daysInMonth = (date: LocalDate): number => {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
};

export const firstOfMonth = (date: LocalDate): LocalDate => `${date.slice(0, 7)}-01`;
