import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { createItem, createOnce, type Database } from '../database.ts';
import { type Event, eventItem } from '../event-store.ts';
import { type PageRequest, queryPage } from '../page.ts';
import { type ApiKeyItem, apiKeyItem, type ValidKeys } from './key-store.ts';

export type FirmItem = { id: string; name: string; streetId: string; keys: ValidKeys; request: string };

export const firmStore = (db: Database) => {
  const table = db.tables.registry;

  return {
    /** Admits a firm to the street with its first key. The street's list and the firm's own partition are written together. */
    admit: (firm: FirmItem, key: ApiKeyItem, ...events: Event[]): Promise<FirmItem> =>
      createOnce(
        db,
        { pk: firm.streetId, sk: `firm#${firm.id}`, ...firm },
        'registry',
        createItem(table, apiKeyItem(key)),
        ...events.map((event) => eventItem(db, event)),
      ),
    /** R9: a street's firms. */
    firms: (streetId: string, page: PageRequest) => queryPage<FirmItem>(db, table, streetId, 'firm#', page),
    /** R10: one firm. */
    firm: async (streetId: string, firmId: string): Promise<FirmItem | undefined> => {
      const { Item } = await db.client.send(new GetCommand({ TableName: table, Key: { pk: streetId, sk: `firm#${firmId}` } }));
      return Item as FirmItem | undefined;
    },
  };
};
