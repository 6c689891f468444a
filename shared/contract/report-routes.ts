import * as z from 'zod';
import { defineRoutes } from './route.ts';
import { CollectionRate, CollectionTrend, RateQuery, SplitQuery, StreetCollection, TrendQuery } from './schemas/collection.ts';
import { CompoundId, ReportId } from './schemas/primitives.ts';
import { NewReport, Report, ReportAcceptance, ReportReturn, ReportSummary } from './schemas/report.ts';

const Compound = z.strictObject({ compoundId: CompoundId });
const ReportParam = z.strictObject({ reportId: ReportId });

/** Collection rates for those who answer for them, and the reports that a street freezes of them. */
export const reportRoutes = defineRoutes({
  getStreetCollection: {
    method: 'GET',
    path: '/v1/street/collection-rates',
    audience: 'street',
    query: SplitQuery,
    status: 200,
    answer: StreetCollection,
    errors: [],
    summary: { en: 'Collection rates of a period: the street and its parts', zh: '某期收缴率：全街道及各小区、社区、物业公司或套餐' },
  },
  getCollectionTrend: {
    method: 'GET',
    path: '/v1/street/collection-rates/trend',
    audience: 'street',
    query: TrendQuery,
    status: 200,
    answer: CollectionTrend,
    errors: ['not_found'],
    summary: { en: 'Collection rates of up to 24 periods', zh: '最多 24 期的收缴率走势' },
  },
  getCompoundCollection: {
    method: 'GET',
    path: '/v1/street/compounds/{compoundId}/collection-rate',
    audience: 'street',
    params: Compound,
    query: RateQuery,
    status: 200,
    answer: CollectionRate,
    errors: ['not_found'],
    summary: { en: 'Collection rate of one compound in a period', zh: '某小区某期收缴率' },
  },
  getOwnCollection: {
    method: 'GET',
    path: '/v1/compounds/{compoundId}/collection-rate',
    audience: 'party',
    params: Compound,
    query: RateQuery,
    status: 200,
    answer: CollectionRate,
    errors: [],
    summary: { en: 'Collection rate of one’s own compound', zh: '本小区某期收缴率' },
  },
  freezeReport: {
    method: 'POST',
    path: '/v1/street/reports',
    audience: 'street',
    body: NewReport,
    status: 201,
    answer: ReportSummary,
    errors: ['report_waiting', 'changed_meanwhile'],
    summary: { en: 'Freeze a period’s collection rates as of a date into a report', zh: '出具某期截至某日的收缴率报告（冻结）' },
  },
  listReports: {
    method: 'GET',
    path: '/v1/street/reports',
    audience: 'street',
    status: 200,
    answer: z.strictObject({ rows: z.array(ReportSummary) }),
    errors: [],
    summary: { en: 'The street’s reports, the newest first', zh: '本街道的报告，最新在前' },
  },
  getReport: {
    method: 'GET',
    path: '/v1/street/reports/{reportId}',
    audience: 'street',
    params: ReportParam,
    status: 200,
    answer: Report,
    errors: ['not_found'],
    summary: { en: 'A report with its frozen content', zh: '报告全文' },
  },
  acceptReport: {
    method: 'POST',
    path: '/v1/street/reports/{reportId}/accept',
    audience: 'street',
    params: ReportParam,
    body: ReportAcceptance,
    status: 200,
    answer: ReportSummary,
    errors: ['not_found', 'report_reviewed', 'changed_meanwhile'],
    summary: { en: 'Accept a report', zh: '接受报告' },
  },
  returnReport: {
    method: 'POST',
    path: '/v1/street/reports/{reportId}/return',
    audience: 'street',
    params: ReportParam,
    body: ReportReturn,
    status: 200,
    answer: ReportSummary,
    errors: ['not_found', 'report_reviewed', 'changed_meanwhile'],
    summary: { en: 'ReportReturn a report with a note; a new version can be frozen', zh: '附意见退回报告，可重新出具' },
  },
});
