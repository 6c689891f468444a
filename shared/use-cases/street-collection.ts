import type * as z from 'zod';
import type { CollectionRow, SPLITS, StreetCollection } from '#shared/contract/schemas/collection.ts';
import type { Period } from '#shared/domain/calendar/period.ts';
import type { ContractStore } from '#shared/store/ledger/contract-store.ts';
import type { SumsItem, SumsStore } from '#shared/store/ledger/sums-store.ts';
import type { StreetStore } from '#shared/store/registry/street-store.ts';
import { type CollectedRow, streetRows } from './collected-rows.ts';
import { figuresOf, rateOf, targetOf } from './collection-answer.ts';
import type { CutOff } from './cut-off.ts';

type Deps = { sums: SumsStore; contracts: ContractStore; streets: StreetStore };
export type Split = (typeof SPLITS)[number];
type Row = z.output<typeof CollectionRow>;
type Named = Omit<Row, 'firmIds' | 'rate'>;

/** How rows are put together: by which key, and what the part is called. Community names are not in the rows. */
const PARTS: Record<Split, { key(row: SumsItem): string; named(row: SumsItem, communities: Map<string, string>): Named }> = {
  compound: {
    key: ({ compoundId }) => compoundId,
    named: ({ compoundId, communityId, compoundName }) => ({ name: compoundName, compoundId, communityId }),
  },
  community: {
    key: ({ communityId }) => communityId,
    named: ({ communityId }, communities) => ({ name: communities.get(communityId) ?? communityId, communityId }),
  },
  firm: { key: ({ firmId }) => firmId, named: ({ firmName }) => ({ name: firmName }) },
  package: { key: ({ firmId, packageName }) => `${firmId} ${packageName}`, named: ({ packageName }) => ({ name: packageName }) },
};

/** More communities than a street has. */
const COMMUNITIES = 1_000;

/** Rows put together by what they are split by, each part with its figures. */
export const partsOf = (rows: readonly CollectedRow[], by: Split, communities: Map<string, string>, targetPercent: number): Row[] =>
  [...Map.groupBy(rows, ({ row }) => PARTS[by].key(row))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, own]) => ({
      ...PARTS[by].named((own.at(-1) as CollectedRow).row, communities),
      firmIds: [...new Set(own.map(({ row }) => row.firmId))].sort(),
      rate: figuresOf(own, targetPercent),
    }));

/** A street's figures are the sums of its compounds' rows: there is no street row that every payment would have to touch. */
export const streetCollection = async (
  deps: Deps,
  streetId: string,
  period: Period,
  by: Split,
  cut: CutOff,
): Promise<z.output<typeof StreetCollection>> => {
  const [rows, targetPercent, communities] = await Promise.all([
    streetRows(deps, streetId, period, cut),
    targetOf(deps, streetId),
    by === 'community' ? deps.streets.communities(streetId, { limit: COMMUNITIES }) : undefined,
  ]);
  const names = new Map(communities?.rows.map(({ id, name }) => [id, name]));
  return { by, total: rateOf(rows, period, cut, targetPercent), rows: partsOf(rows, by, names, targetPercent) };
};
