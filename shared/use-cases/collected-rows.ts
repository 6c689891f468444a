import { type Period, periodBounds } from '#shared/domain/calendar/period.ts';
import { type Collected, collectedOf, daysNeeded } from '#shared/domain/collection/collected.ts';
import type { ContractStore } from '#shared/store/ledger/contract-store.ts';
import type { DaySumsItem, SumsItem, SumsStore } from '#shared/store/ledger/sums-store.ts';
import type { CutOff } from './cut-off.ts';
import { billedPeriods } from './unit-bills.ts';

type Deps = { sums: SumsStore; contracts: ContractStore };

/** What of one order's billing period counts in a period's rates. */
export type CollectedRow = { row: SumsItem; collected: Collected };

/**
 * What the days since have added, as far as the rows' periods need it. Nothing was booked before the first period began.
 * Sums and days are read one after the other: a payment in between shows in one of them. Reports are read twice for that.
 */
const addedSince = async (
  { sums }: Deps,
  streetId: string,
  rows: readonly SumsItem[],
  needed: { from: string; to: string } | undefined,
  compoundId?: string,
): Promise<DaySumsItem[]> => {
  if (!needed || rows.length === 0) return [];
  const first = rows.map(({ period }) => periodBounds(period).from).reduce((a, b) => (a < b ? a : b));
  return sums.added(streetId, needed.from > first ? needed.from : first, needed.to, compoundId);
};

const isEarlier = (period: Period) => {
  const { from } = periodBounds(period);
  return (row: SumsItem) => periodBounds(row.period).to < from;
};

/** A street's rows of a period: its sums are one range of keys, and a row per month and compound tells what came when. */
export const streetRows = async (deps: Deps, streetId: string, period: Period, { asOf, today }: CutOff): Promise<CollectedRow[]> => {
  const rows = await deps.sums.sumsUntil(streetId, periodBounds(period).to);
  const added = await addedSince(deps, streetId, rows, daysNeeded(period, asOf, today, rows.some(isEarlier(period))));
  return collectedOf(period, asOf, rows, added);
};

/** Sums of one compound up to a period: its contracts tell the keys, so other compounds' rows are not read. */
const compoundSums = async ({ contracts, sums }: Deps, compoundId: string, period: Period): Promise<SumsItem[]> => {
  const { to } = periodBounds(period);
  const wanted = (await contracts.ofCompound(compoundId)).flatMap(billedPeriods);
  return sums.sumsOf(wanted.filter((one) => periodBounds(one.period).from <= to));
};

/** One compound's rows of a period. */
export const compoundRows = async (
  deps: Deps,
  streetId: string,
  compoundId: string,
  period: Period,
  { asOf, today }: CutOff,
): Promise<CollectedRow[]> => {
  const rows = await compoundSums(deps, compoundId, period);
  const added = await addedSince(deps, streetId, rows, daysNeeded(period, asOf, today, rows.some(isEarlier(period))), compoundId);
  return collectedOf(period, asOf, rows, added);
};

/**
 * Rows of several periods as of now, the newest first: read once for all of them.
 * @param chosen which rows count; a compound's are found by its keys
 */
export const rowsOfPeriods = async (
  deps: Deps,
  streetId: string,
  periods: readonly Period[],
  { asOf, today }: CutOff,
  compoundId: string | undefined,
  chosen: (row: SumsItem) => boolean,
): Promise<CollectedRow[][]> => {
  const [newest, oldest] = [periods[0] as Period, periods.at(-1) as Period];
  const all = compoundId ? await compoundSums(deps, compoundId, newest) : await deps.sums.sumsUntil(streetId, periodBounds(newest).to);
  const rows = all.filter(chosen);
  const added = await addedSince(deps, streetId, rows, daysNeeded(oldest, asOf, today, true), compoundId);
  return periods.map((period) => collectedOf(period, asOf, rows, added));
};
