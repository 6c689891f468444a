import type * as z from 'zod';
import type { ReportSummary } from '#shared/contract/schemas/report.ts';
import type { ReportItem } from '#shared/store/ledger/report-store.ts';

export const reportAnswer = (report: ReportItem): z.output<typeof ReportSummary> => ({
  id: report.id,
  period: report.period,
  version: report.version,
  asOf: report.asOf,
  cutOff: report.cutOff,
  hash: report.hash,
  current: report.current,
  combined: report.combined,
  meetsTarget: report.meetsTarget,
  preparedAt: report.preparedAt,
  preparedBy: report.preparedBy,
  state: report.state,
  ...(report.review && {
    review: { at: report.review.at, by: report.review.by, ...(report.review.note !== undefined && { note: report.review.note }) },
  }),
});
