import type { exportRoutes } from '#shared/contract/export-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import type { ReportItem } from '#shared/store/ledger/report-store.ts';
import { contentOf, reportOf } from '#shared/use-cases/frozen-report.ts';
import { collectionSheet } from './collection-sheet.ts';
import type { ExportDeps } from './export-deps.ts';
import { sheetFile } from './sheet-file.ts';

const who = ({ party, person }: ReportItem['preparedBy']) => `${party.name} ${person.name}`;

/** A report as a spreadsheet: its figures, its hash, who prepared and who reviewed it. */
export const getReportExport: UseCase<typeof exportRoutes.getReportExport, ExportDeps> = async (deps, { caller, params, query }) => {
  const report = await reportOf(deps, caller.streetId, params.reportId);
  const { period, version, hash, preparedBy, preparedAt, state, review } = report;
  const notes: [string, string][] = [
    ['报告编号 report', report.id],
    ['版次 version', String(version)],
    ['校验值 SHA-256', hash],
    ['出具 prepared', `${who(preparedBy)} ${preparedAt}`],
    ['状态 state', { prepared: '待审阅 prepared', accepted: '已接受 accepted', returned: '已退回 returned' }[state]],
  ];
  if (review) notes.push(['审阅 reviewed', `${who(review.by)} ${review.at}`], ['意见 note', review.note ?? '']);
  const sheet = collectionSheet(await contentOf(deps, report), 'compound', notes);
  return sheetFile(sheet, `collection-report-${period}-v${version}`, query.format);
};
