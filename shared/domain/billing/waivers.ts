import { addMonths, type LocalDate } from '../calendar/local-date.ts';

/** A household is let off part of the fees of bills issued from one date to another, both included; from `endedOn` on no more. */
export type Waiver = { unit: string; percent: number; from: LocalDate; until: LocalDate; endedOn?: LocalDate };

const LONGEST_MONTHS = 12;

/** Whether a waiver lasts no longer than it may: who needs it for longer is looked at again (rules: Fees). */
export const lastsNotTooLong = ({ from, until }: Pick<Waiver, 'from' | 'until'>): boolean => until < addMonths(from, LONGEST_MONTHS);

const stands = ({ from, until, endedOn }: Waiver, date: LocalDate): boolean =>
  from <= date && date <= until && (!endedOn || date < endedOn);

/** What is waived of a unit's bill issued on a date, in percent: several waivers add up, to all of it at most. */
export const waivedPercent = (waivers: readonly Waiver[], unit: string, issuedOn: LocalDate): number =>
  Math.min(
    100,
    waivers.filter((waiver) => waiver.unit === unit && stands(waiver, issuedOn)).reduce((sum, { percent }) => sum + percent, 0),
  );
