import type { reportRoutes } from '#shared/contract/report-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { contentOf, reportOf } from '#shared/use-cases/frozen-report.ts';
import { reportAnswer } from './report-answer.ts';
import type { ReportDeps } from './report-deps.ts';

export const listReports: UseCase<typeof reportRoutes.listReports, ReportDeps> = async ({ reports }, { caller }) => {
  const rows = await reports.reports(caller.streetId);
  return { rows: rows.sort((a, b) => (a.preparedAt < b.preparedAt ? 1 : -1)).map(reportAnswer) };
};

export const getReport: UseCase<typeof reportRoutes.getReport, ReportDeps> = async (deps, { caller, params }) => {
  const report = await reportOf(deps, caller.streetId, params.reportId);
  return { ...reportAnswer(report), content: await contentOf(deps, report) };
};
