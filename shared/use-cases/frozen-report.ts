import type * as z from 'zod';
import type { ReportContent } from '#shared/contract/schemas/report.ts';
import { hashOfText } from '#shared/domain/collection/canonical-json.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { streetOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import type { ReportItem, ReportStore } from '#shared/store/ledger/report-store.ts';

type Deps = { reports: ReportStore };

/** @throws DomainError not_found also for another street's report */
export const reportOf = async ({ reports }: Deps, streetId: string, reportId: string): Promise<ReportItem> => {
  const report = streetOf(reportId) === streetId ? await reports.report(reportId) : undefined;
  if (!report) throw new DomainError('not_found', { what: nouns.report });
  return report;
};

/** The frozen content. If it does not give the hash that was frozen it has been tampered with: it is not shown as if it were sound. */
export const contentOf = async ({ reports }: Deps, report: ReportItem): Promise<z.output<typeof ReportContent>> => {
  const text = await reports.content(report);
  if (hashOfText(text) !== report.hash) throw new Error(`the content of ${report.id} no longer gives the hash that was frozen`);
  return JSON.parse(text);
};
