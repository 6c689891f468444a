import type * as z from 'zod';
import type { CollectionRate } from '#shared/contract/schemas/money.ts';
import { periodsWithin } from '#shared/domain/calendar/period.ts';
import { addSums, COLLECTION_FORMULA, type CollectionSums, collectionRate, NO_SUMS } from '#shared/domain/collection/collection-rate.ts';
import type { SumsItem } from '#shared/store/ledger-store.ts';
import type { ReportDeps } from './report-deps.ts';

export type Shown = { period: string; cutOff: string; targetPercent: number };

/** Figures with all that makes them checkable: formula, period, cut-off, exact fraction. */
export const collectionAnswer = (sums: CollectionSums, { period, cutOff, targetPercent }: Shown): z.output<typeof CollectionRate> => {
  const { current, households, meetsTarget } = collectionRate(sums, targetPercent);
  return {
    period,
    cutOff,
    current,
    households,
    billedFen: sums.billedFen,
    waivedFen: sums.waivedFen,
    receivedFen: sums.receivedFen,
    targetPercent,
    meetsTarget,
    formula: COLLECTION_FORMULA,
  };
};

/** The rows of sums of a period and of the billing periods inside it, and the street's target. */
export const sumsOf = async (
  { ledger, streets }: ReportDeps,
  streetId: string,
  period: string,
  compoundId?: string,
): Promise<{ rows: SumsItem[]; targetPercent: number }> => {
  const [current, ...pages] = await Promise.all([
    streets.policy(streetId),
    ...periodsWithin(period).map((inner) => ledger.sums(streetId, inner, compoundId)),
  ]);
  return { rows: pages.flat(), targetPercent: current?.policy.targetPercent ?? 0 };
};

export const total = (rows: readonly CollectionSums[]): CollectionSums => rows.reduce<CollectionSums>(addSums, NO_SUMS);
