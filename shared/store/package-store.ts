import type { FirmPackage } from '#shared/contract/schemas/catalogue.ts';
import { firmOf, streetOf } from '#shared/platform/ids.ts';
import { getMany } from './batch-get.ts';
import { ConditionsFailed, createItem, createOnce, type Database, type TransactItem, transact } from './database.ts';
import { type Event, eventItem } from './event-store.ts';
import { type PageRequest, queryPage } from './page.ts';

/** A package in one of its versions. `request` is what made this version; `published` names the request that published a draft. */
export type PackageItem = FirmPackage & { request: string; published?: { request: string; version: number } };

/** A package stands in its street's partition under its firm, so one query gives the street's menu and one prefix the firm's own. */
export const packageKey = (packageId: string) =>
  ({ table: 'catalogue', pk: streetOf(packageId), sk: `package#${firmOf(packageId)}#${packageId}` }) as const;

const versionsOf = (packageId: string) => `package-version#${packageId}#`;
const versionKey = (packageId: string, version: number) =>
  ({ table: 'catalogue', pk: streetOf(packageId), sk: `${versionsOf(packageId)}${String(version).padStart(6, '0')}` }) as const;

export const packageStore = (db: Database) => {
  const table = db.tables.catalogue;
  const stored = (item: PackageItem, { pk, sk }: { pk: string; sk: string }) => ({ ...item, pk, sk });
  const versionItem = (item: PackageItem) => stored(item, versionKey(item.id, item.version));

  return {
    /** Creates a package; its first version, which carries the request, answers a repetition however the package has changed since. */
    create: (item: PackageItem, event: Event): Promise<PackageItem> =>
      createOnce(db, versionItem(item), 'catalogue', createItem(table, stored(item, packageKey(item.id))), eventItem(db, event)),

    /**
     * Makes another version of a package, if the one that it was made of still stands: the present one and the kept one together.
     * @returns the version as stored, or what else stands under its number
     */
    change: async (next: PackageItem, event: Event): Promise<{ changed: PackageItem } | { stands: PackageItem | undefined }> => {
      const present: TransactItem = {
        Put: {
          TableName: table,
          Item: stored(next, packageKey(next.id)),
          ConditionExpression: '#version = :before',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':before': next.version - 1 },
        },
      };
      try {
        await transact(db, [createItem(table, versionItem(next)), present, eventItem(db, event)]);
        return { changed: next };
      } catch (error) {
        if (!(error instanceof ConditionsFailed)) throw error;
        return { stands: error.at(0)?.item as PackageItem | undefined };
      }
    },

    /** C3: the packages of one firm. */
    ofFirm: (firmId: string, page: PageRequest) => queryPage<PackageItem>(db, table, streetOf(firmId), `package#${firmId}#`, page),
    /** C5: one package. */
    package: async (packageId: string) => (await getMany(db, [packageKey(packageId)]))[0] as PackageItem | undefined,
    /** C6: a version of a package. */
    version: async (packageId: string, version: number) =>
      (await getMany(db, [versionKey(packageId, version)]))[0] as PackageItem | undefined,
    /** C7: all versions of a package, newest first. */
    versions: (packageId: string, page: PageRequest) =>
      queryPage<PackageItem>(db, table, streetOf(packageId), versionsOf(packageId), page, { ScanIndexForward: false }),
  };
};
export type PackageStore = ReturnType<typeof packageStore>;
