import type { Period } from '#shared/domain/calendar/period.ts';

export const SPLITS = ['compound', 'community', 'firm', 'package'] as const;
export type Split = (typeof SPLITS)[number];
/** What the address says of the figures to show. */
export type Shown = { period: Period; compare: Period; by: Split; asOf?: string };
