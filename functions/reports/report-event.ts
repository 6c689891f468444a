import type { StreetCaller } from '#shared/platform/callers/caller.ts';
import type { Event } from '#shared/store/event-store.ts';
import type { ReportItem } from '#shared/store/ledger/report-store.ts';

/** What happens to a report happens once: it is frozen, and reviewed. */
const OCCURRENCES = { 'report.frozen': 'created', 'report.accepted': 'reviewed', 'report.returned': 'reviewed' } as const;

export const reportEvent = (
  caller: StreetCaller,
  report: Pick<ReportItem, 'id' | 'period' | 'version' | 'asOf' | 'hash'>,
  type: keyof typeof OCCURRENCES,
  at: string,
  note?: string,
): Event => ({
  subject: report.id,
  occurrence: OCCURRENCES[type],
  type,
  at,
  streetId: caller.streetId,
  actor: caller.actor,
  facts: { period: report.period, version: report.version, asOf: report.asOf, hash: report.hash, ...(note !== undefined && { note }) },
});
