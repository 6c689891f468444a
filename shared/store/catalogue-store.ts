import type { Service } from '#shared/contract/schemas/catalogue.ts';
import { servesCompound } from '#shared/domain/catalogue/area-served.ts';
import { ConditionsFailed, type Database, transact } from './database.ts';
import { type Event, eventItem } from './event-store.ts';
import type { PackageItem } from './package-store.ts';
import { queryAll } from './page.ts';

/** A package that a committee may order. */
export type OfferedItem = PackageItem & { state: 'published'; publishedAt: string };

export const serviceKey = (streetId: string, code: string) => ({ table: 'catalogue', pk: streetId, sk: `service#${code}` }) as const;

/** Whether a package is on a compound's menu. */
export const isOffered = (item: PackageItem, compound: { id: string; communityId: string }): item is OfferedItem =>
  item.state === 'published' && servesCompound(item.serves, compound);

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
    /** C4: what of all packages of a street is on a compound's menu. */
    menuOf: async (streetId: string, compound: { id: string; communityId: string }): Promise<OfferedItem[]> =>
      (await queryAll<PackageItem>(db, table, streetId, 'package#')).filter((item) => isOffered(item, compound)),
  };
};
