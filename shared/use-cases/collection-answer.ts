import type * as z from 'zod';
import type { CollectionFigures, CollectionRate } from '#shared/contract/schemas/collection.ts';
import { addCollected, type Collected, NOTHING_COLLECTED } from '#shared/domain/collection/collected.ts';
import { COLLECTION_FORMULA, collectionRate } from '#shared/domain/collection/collection-rate.ts';
import type { StreetStore } from '#shared/store/registry/street-store.ts';
import type { CollectedRow } from './collected-rows.ts';
import type { CutOff } from './cut-off.ts';

type Amounts = Pick<Collected['arrears'], 'received' | 'waived' | 'credited' | 'writtenOff' | 'subsidy' | 'disputed'>;
const amounts = ({ received, waived, credited, writtenOff, subsidy, disputed }: Amounts) => ({
  receivedFen: received,
  waivedFen: waived,
  creditedFen: credited,
  writtenOffFen: writtenOff,
  subsidyFen: subsidy,
  disputedFen: disputed,
});

/** The figures of some rows together. */
export const figuresOf = (rows: readonly CollectedRow[], targetPercent: number): z.output<typeof CollectionFigures> => {
  const { current, arrears } = rows.map(({ collected }) => collected).reduce(addCollected, NOTHING_COLLECTED);
  return {
    ...collectionRate(current, arrears, targetPercent),
    billedFen: current.billed,
    ...amounts(current),
    arrears: { openFen: arrears.open, ...amounts(arrears) },
  };
};

/** Figures with all that makes them checkable: formula, period, cut-off, exact fractions, target. */
export const rateOf = (
  rows: readonly CollectedRow[],
  period: string,
  { asOf, cutOff }: CutOff,
  targetPercent: number,
): z.output<typeof CollectionRate> => ({
  period,
  asOf,
  cutOff,
  ...figuresOf(rows, targetPercent),
  targetPercent,
  formula: COLLECTION_FORMULA,
});

/** The street's target: its policy's of now. */
export const targetOf = async ({ streets }: { streets: StreetStore }, streetId: string): Promise<number> =>
  (await streets.policy(streetId))?.policy.targetPercent ?? 0;
