import { reportRoutes } from '#shared/contract/report-routes.ts';
import { recogniseStaff } from '#shared/platform/callers/staff-caller.ts';
import { staffTokens } from '#shared/platform/callers/staff-tokens.ts';
import { httpFunction } from '#shared/platform/functions/http-function.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { freezeReport } from './freeze-report.ts';
import { getCollectionTrend } from './get-collection-trend.ts';
import { getCompoundCollection } from './get-compound-collection.ts';
import { getOwnCollection } from './get-own-collection.ts';
import { getReport, listReports } from './get-report.ts';
import { getStreetCollection } from './get-street-collection.ts';
import { reportDeps } from './report-deps.ts';
import { acceptReport, returnReport } from './review-report.ts';

const rates = { getStreetCollection, getCollectionTrend, getCompoundCollection, getOwnCollection };
const reports = { freezeReport, listReports, getReport, acceptReport, returnReport };

export const create = httpFunction({
  routes: reportRoutes,
  recognise: { street: recogniseStaff, party: recogniseStaff },
  deps: reportDeps,
  useCases: { ...rates, ...reports },
});

export const handler = onLambda(create, { name: 'reports', tables: ['registry', 'ledger', 'events'], staff: true, staffTokens });
