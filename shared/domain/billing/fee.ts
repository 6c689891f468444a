import { addDays, addMonths, daysBetween, daysInMonth, firstOfMonth, type LocalDate } from '../calendar/local-date.ts';
import { divideHalfUp, parseDecimal } from '../money/decimal.ts';

/** A rate's text (`0.35` yuan per m² and month, at most four decimals) as 1/10,000 yuan; throws on what the edge should have refused. */
export const rateOf = (yuanPerSqmMonth: string): number => {
  const rate = parseDecimal(yuanPerSqmMonth, 4);
  if (rate === undefined) throw new RangeError(`not a rate: ${yuanPerSqmMonth}`);
  return rate;
};

/** Months of service as an exact fraction: whole months, and days over the month's length for a month served in part. */
export type Months = { numerator: bigint; denominator: bigint };

export const wholeMonths = (count: number): Months => ({ numerator: BigInt(count), denominator: 1n });

/** The months from a first to a last local date, both served. */
export const monthsServed = (from: LocalDate, to: LocalDate): Months => {
  let { numerator, denominator } = wholeMonths(0);
  for (let month = firstOfMonth(from); month <= to; month = addMonths(month, 1)) {
    const length = daysInMonth(month);
    const first = from > month ? from : month;
    const last = to < addDays(month, length - 1) ? to : addDays(month, length - 1);
    const served = BigInt(daysBetween(first, last) + 1);
    numerator = numerator * BigInt(length) + served * denominator;
    denominator *= BigInt(length);
    if (served === BigInt(length)) ({ numerator, denominator } = reduceBy(numerator, denominator, BigInt(length)));
  }
  return { numerator, denominator };
};

const reduceBy = (numerator: bigint, denominator: bigint, by: bigint): Months =>
  numerator % by === 0n && denominator % by === 0n
    ? { numerator: numerator / by, denominator: denominator / by }
    : { numerator, denominator };

/**
 * What a household owes: area × rate × months, rounded half up once (rules: Fees).
 * @param areaDm2 area in hundredths of a square metre
 * @param rate 1/10,000 yuan per m² and month
 * @returns fen
 */
export const feeFen = (areaDm2: number, rate: number, months: Months): number =>
  Number(divideHalfUp(BigInt(areaDm2) * BigInt(rate) * months.numerator, 10_000n * months.denominator));
