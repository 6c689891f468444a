import type { exportRoutes } from '#shared/contract/export-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { cutOffOf } from '#shared/use-cases/cut-off.ts';
import { streetCollection } from '#shared/use-cases/street-collection.ts';
import { collectionSheet } from './collection-sheet.ts';
import type { ExportDeps } from './export-deps.ts';
import { sheetFile } from './sheet-file.ts';

/** The same figures, to be opened in a spreadsheet. */
export const getStreetCollectionExport: UseCase<typeof exportRoutes.getStreetCollectionExport, ExportDeps> = async (
  deps,
  { caller, query, now },
) => {
  const { period, asOf, by, format } = query;
  const collection = await streetCollection(deps, caller.streetId, period, by, cutOffOf(period, asOf, now));
  return sheetFile(collectionSheet(collection, by), `collection-rates-${period}`, format);
};
