import { exportRoutes } from '#shared/contract/export-routes.ts';
import { recogniseStaff } from '#shared/platform/callers/staff-caller.ts';
import { staffTokens } from '#shared/platform/callers/staff-tokens.ts';
import { httpFunction } from '#shared/platform/functions/http-function.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { getStreetCollectionExport } from './export-collection.ts';
import { exportDeps } from './export-deps.ts';
import { getReportExport } from './export-report.ts';

export const create = httpFunction({
  routes: exportRoutes,
  recognise: { street: recogniseStaff },
  deps: exportDeps,
  useCases: { getStreetCollectionExport, getReportExport },
});

export const handler = onLambda(create, { name: 'exports', tables: ['registry', 'ledger'], staff: true, staffTokens });
