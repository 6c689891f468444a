import { addDays, addMonths, daysBetween, daysInMonth, firstOfMonth, type LocalDate } from '../calendar/local-date.ts';
import { divideHalfUp, parseDecimal } from '../money/decimal.ts';

/** What a month costs: per m² of area, or per household whatever its area; exactly one of both, a decimal text with at most four decimals. */
export type Priced = { yuanPerSqmMonth?: string | undefined; yuanPerHouseholdMonth?: string | undefined };

/** The price alone, of what may carry more. */
export const priceOf = ({ yuanPerSqmMonth, yuanPerHouseholdMonth }: Priced): Priced =>
  yuanPerSqmMonth === undefined ? { yuanPerHouseholdMonth } : { yuanPerSqmMonth };

/** A price's text as 1/10,000 yuan; throws on what the edge should have refused. */
const rateOf = (yuan = ''): bigint => {
  const rate = parseDecimal(yuan, 4);
  if (rate === undefined) throw new RangeError(`not a rate: ${yuan}`);
  return BigInt(rate);
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
 * What a household owes: price × (area) × months × percent, rounded half up once (rules: Fees).
 * @param areaDm2 area in hundredths of a square metre
 * @param percent of the fee: a vacant unit's, by contract
 * @returns fen
 */
export const feeFen = (areaDm2: number, price: Priced, months: Months, percent = 100): number => {
  // 1/10,000 yuan is 1/100 fen; 1 dm² is 1/100 m².
  const { yuanPerSqmMonth, yuanPerHouseholdMonth } = price;
  const base = yuanPerSqmMonth === undefined ? 100n * rateOf(yuanPerHouseholdMonth) : BigInt(areaDm2) * rateOf(yuanPerSqmMonth);
  return Number(divideHalfUp(base * months.numerator * BigInt(percent), 1_000_000n * months.denominator));
};

/** So many percent of an amount, half up. */
export const shareFen = (amountFen: number, percent: number): number => Number(divideHalfUp(BigInt(amountFen) * BigInt(percent), 100n));
