import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { PERIOD_PATTERN, type Period, periodOf, previousPeriod } from '#shared/domain/calendar/period.ts';
import type { Filter } from '#web/console/parts/use-filter.ts';
import { serverNow } from '#web/shared/api.ts';
import type { Collection, CollectionRow, Rate } from './figures.ts';

export const SPLITS = ['compound', 'community', 'firm', 'package'] as const;
export type Split = (typeof SPLITS)[number];

/** A part of the street that is looked into. */
export type Within = { kind: 'community' | 'firm'; id: string };
/** What the address says of the figures to show. */
export type Shown = { period: Period; compare: Period; by: Split; asOf?: string; beside: boolean; within?: Within };

const periodIn = (text: string | undefined): Period | undefined => (text && PERIOD_PATTERN.test(text) ? text : undefined);

/** Reads the address; what it does not say, or says wrongly, is the present quarter by compound against the one before. */
export const shownOf = ({ period: asked, compare, by, asOf, beside, community, firm }: Filter): Shown => {
  const period = periodIn(asked) ?? periodOf(localDateOf(serverNow()), 'quarter');
  const within = community ? { kind: 'community' as const, id: community } : firm ? { kind: 'firm' as const, id: firm } : undefined;
  return {
    period,
    compare: periodIn(compare) ?? previousPeriod(period),
    by: within ? 'compound' : (SPLITS.find((split) => split === by) ?? 'compound'),
    asOf,
    beside: beside === 'yes',
    within,
  };
};

/** Names of the address that say which place is looked at, and how its table stands. */
export const NO_PLACE = { compound: undefined, community: undefined, firm: undefined, search: undefined, page: undefined, sort: undefined };

/** Where a row leads: a compound to its own figures, a community or a firm to its compounds. */
export const placeOf = ({ compoundId, communityId, firmIds }: CollectionRow, by: Split): Filter | undefined => {
  if (by === 'compound') return { ...NO_PLACE, compound: compoundId };
  if (by === 'community') return { ...NO_PLACE, by: undefined, community: communityId };
  return by === 'firm' ? { ...NO_PLACE, by: undefined, firm: firmIds[0] } : undefined;
};

export const isWithin = ({ communityId, firmIds }: CollectionRow, within: Within | undefined): boolean =>
  !within || (within.kind === 'community' ? communityId === within.id : firmIds.includes(within.id));

/** The figures above the table: the whole street's, or those of the part that is looked into. */
export const headOf = ({ total, rows }: Collection, within: Within | undefined): { name?: string; rate: Rate } | undefined => {
  if (!within) return { rate: total };
  const part = rows.find((row) => isWithin(row, within));
  return part && { name: part.name, rate: { ...total, ...part.rate } };
};
