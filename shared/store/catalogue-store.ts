import type { Package, Service } from '#shared/contract/schemas/catalogue.ts';
import { firmOf, streetOf } from '#shared/platform/ids.ts';
import { getMany } from './batch-get.ts';
import { ConditionsFailed, createOnce, type Database, transact } from './database.ts';
import { type Event, eventItem } from './event-store.ts';
import { type PageRequest, queryAll, queryPage } from './page.ts';

export type PackageItem = Package & { request: string; withdrawnAt?: string };

/** A package stands in its street's partition under its firm, so one query gives the street's menu and one prefix the firm's own. */
export const packageKey = (packageId: string) =>
  ({ table: 'catalogue', pk: streetOf(packageId), sk: `package#${firmOf(packageId)}#${packageId}` }) as const;

export const catalogueStore = (db: Database) => {
  const table = db.tables.catalogue;
  return {
    /** C1: a street's services. */
    services: (streetId: string) => queryAll<Service>(db, table, streetId, 'service#'),
    /** Defines or renames a service; the same again writes nothing. */
    putService: async (streetId: string, service: Service, event: Event): Promise<void> => {
      try {
        await transact(db, [
          {
            Put: {
              TableName: table,
              Item: { pk: streetId, sk: `service#${service.code}`, ...service },
              ConditionExpression: 'attribute_not_exists(pk) OR zh <> :zh OR en <> :en OR special <> :special',
              ExpressionAttributeValues: { ':zh': service.zh, ':en': service.en, ':special': service.special },
            },
          },
          eventItem(db, event),
        ]);
      } catch (error) {
        if (!(error instanceof ConditionsFailed)) throw error;
      }
    },
    /** C2: some services of a street, by code. */
    servicesByCode: async (streetId: string, codes: string[]) =>
      (await getMany(
        db,
        codes.map((code) => ({ table: 'catalogue', pk: streetId, sk: `service#${code}` })),
      )) as (Service | undefined)[],

    publish: (item: PackageItem, event: Event): Promise<PackageItem> => {
      const { pk, sk } = packageKey(item.id);
      return createOnce(db, { pk, sk, ...item }, 'catalogue', eventItem(db, event));
    },
    /** C3: the packages of one firm. */
    ofFirm: (firmId: string, page: PageRequest) => queryPage<PackageItem>(db, table, streetOf(firmId), `package#${firmId}#`, page),
    /** C4: all packages of a street. */
    ofStreet: (streetId: string) => queryAll<PackageItem>(db, table, streetId, 'package#'),

    /** Takes a package off the menu; placed orders keep their terms. A repetition finds it withdrawn. @returns the package as it stands, undefined if there is none */
    withdraw: async (packageId: string, at: string, event: Event): Promise<PackageItem | undefined> => {
      const { pk, sk } = packageKey(packageId);
      try {
        await transact(db, [
          {
            Update: {
              TableName: table,
              Key: { pk, sk },
              UpdateExpression: 'SET #state = :withdrawn, withdrawnAt = :at',
              ConditionExpression: '#state = :published',
              ExpressionAttributeNames: { '#state': 'state' },
              ExpressionAttributeValues: { ':withdrawn': 'withdrawn', ':published': 'published', ':at': at },
              ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
            },
          },
          eventItem(db, event),
        ]);
      } catch (error) {
        if (!(error instanceof ConditionsFailed)) throw error;
      }
      const [stored] = await getMany(db, [packageKey(packageId)]);
      return stored as PackageItem | undefined;
    },
  };
};
