import * as z from 'zod';
import { defineRoutes } from './route.ts';
import { FormatQuery, SplitExportQuery } from './schemas/collection.ts';
import { FILE_TYPES, FileAnswer, ReportId } from './schemas/primitives.ts';

const ReportParam = z.strictObject({ reportId: ReportId });

/** Figures as spreadsheets: a function of their own, because the library that writes workbooks is half as large as a function may be. */
export const exportRoutes = defineRoutes({
  getStreetCollectionExport: {
    method: 'GET',
    path: '/v1/street/collection-rates/export',
    audience: 'street',
    query: SplitExportQuery,
    status: 200,
    answer: FileAnswer,
    answerType: FILE_TYPES,
    errors: [],
    summary: { en: 'The same as a spreadsheet', zh: '导出某期收缴率（CSV 或 XLSX）' },
  },
  getReportExport: {
    method: 'GET',
    path: '/v1/street/reports/{reportId}/export',
    audience: 'street',
    params: ReportParam,
    query: FormatQuery,
    status: 200,
    answer: FileAnswer,
    answerType: FILE_TYPES,
    errors: ['not_found'],
    summary: { en: 'A report as a spreadsheet', zh: '导出报告（CSV 或 XLSX）' },
  },
});
