import { addDays, type LocalDate } from '#shared/domain/calendar/local-date.ts';
import { type Period, periodBounds, periodsWithin } from '#shared/domain/calendar/period.ts';
import { addSums, NO_SUMS, openOfSums, SUMS, type Sums } from '#shared/domain/ledger/sums.ts';

/**
 * Bills of earlier periods, in fen. `open`: what was to be paid of them when the period began, and of those issued since. The others: what the
 * period's days changed up to the cut-off. `disputed`: what is open on disputed ones at the cut-off, or at the period's end if that is earlier.
 */
export type Arrears = { open: number } & Pick<Sums, 'received' | 'waived' | 'credited' | 'writtenOff' | 'subsidy' | 'disputed'>;
const ARREARS = ['open', 'received', 'waived', 'credited', 'writtenOff', 'subsidy', 'disputed'] as const satisfies (keyof Arrears)[];
export const NO_ARREARS: Arrears = { open: 0, received: 0, waived: 0, credited: 0, writtenOff: 0, subsidy: 0, disputed: 0 };

/** What the rates of a period are made of: sums of its own bills, and of those before. */
export type Collected = { current: Sums; arrears: Arrears };
export const NOTHING_COLLECTED: Collected = { current: NO_SUMS, arrears: NO_ARREARS };

export const addCollected = (a: Collected, b: Collected): Collected => ({
  current: addSums(a.current, b.current),
  arrears: Object.fromEntries(ARREARS.map((name) => [name, a.arrears[name] + b.arrears[name]])) as Arrears,
});

/** Sums of an order in a billing period as they stand, and what a day added to them. */
export type Standing = Sums & { orderId: string; period: Period };
export type Added = Sums & { orderId: string; period: Period; day: LocalDate };

const less = (a: Sums, b: Sums): Sums => addSums(a, Object.fromEntries(SUMS.map((name) => [name, -b[name]])));

/** Sums less what days after a date added: in place, since a trend does this a million times. */
const withoutLater = <S extends Sums>(row: S, days: readonly Added[], date: LocalDate): S => {
  const sums = { ...row };
  for (const added of days) if (added.day > date) for (const name of SUMS) (sums as Sums)[name] -= added[name];
  return sums;
};

/** The days on which something must be known: at the cut-off, when the period began, and when it ended. */
const daysOf = (period: Period, asOf: LocalDate) => {
  const { from, to } = periodBounds(period);
  return { before: addDays(from, -1), end: asOf < to ? asOf : to };
};

/**
 * The days whose additions tell how sums stood at the cut-off and when the period began; none are needed where the sums as they stand do.
 * @param earlier whether there are bills of earlier periods
 */
export const daysNeeded = (
  period: Period,
  asOf: LocalDate,
  today: LocalDate,
  earlier: boolean,
): { from: LocalDate; to: LocalDate } | undefined => {
  const from = earlier ? periodBounds(period).from : addDays(asOf, 1);
  return from <= today ? { from, to: today } : undefined;
};

/**
 * What was collected of a period as of a date: sums as they stand, less what was added after. Postings of later days change nothing.
 * @param standing of the period, the shorter ones inside it, and earlier ones; others are left out
 * @param added what the days of `daysNeeded` added
 * @returns one entry for each row of `standing` that counts, in their order
 */
export const collectedOf = <S extends Standing>(
  period: Period,
  asOf: LocalDate,
  standing: readonly S[],
  added: readonly Added[],
): { row: S; collected: Collected }[] => {
  const { before, end } = daysOf(period, asOf);
  const inside = new Set(periodsWithin(period));
  const { from } = periodBounds(period);
  const byRow = Map.groupBy(added, (day) => `${day.orderId} ${day.period}`);
  return standing.flatMap((row) => {
    const days = byRow.get(`${row.orderId} ${row.period}`) ?? [];
    const at = (date: LocalDate) => withoutLater(row, days, date);
    if (inside.has(row.period)) return [{ row, collected: { ...NOTHING_COLLECTED, current: onlySums(at(asOf)) } }];
    if (periodBounds(row.period).to >= from) return [];
    const [start, last] = [at(before), at(end)];
    const { billed, received, waived, credited, writtenOff, subsidy } = less(last, start);
    const open = openOfSums(start) + billed;
    const arrears = { open, received, waived, credited, writtenOff, subsidy, disputed: last.disputed };
    return [{ row, collected: { ...NOTHING_COLLECTED, arrears } }];
  });
};

const onlySums = (row: Sums): Sums => addSums(NO_SUMS, row);
