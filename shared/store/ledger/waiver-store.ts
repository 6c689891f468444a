import type { Waiver } from '#shared/domain/billing/waivers.ts';
import { unitSortKey } from '#shared/domain/roll/unit-ref.ts';
import { getMany } from '../batch-get.ts';
import { createOnce, type Database, type TransactItem, transactIf } from '../database.ts';
import { type Event, eventItem } from '../event-store.ts';
import { type PageRequest, queryAll, queryPage } from '../page.ts';

/** A standing waiver of an order's bills. `endKey` names the request that ended it, `endRequest` what it asked. */
export type WaiverItem = Waiver & {
  id: string;
  orderId: string;
  reason: string;
  /** Who approved it, as the committee says; `grantedBy` entered it. */
  approver: string;
  grantedBy: string;
  grantedAt: string;
  request: string;
  endReason?: string;
  endKey?: string;
  endRequest?: string;
};

const waiverKey = ({ orderId, unit, id }: Pick<WaiverItem, 'orderId' | 'unit' | 'id'>) =>
  ({ table: 'ledger', pk: orderId, sk: `waiver#${unitSortKey(unit)}#${id}` }) as const;
const bare = (waiver: Pick<WaiverItem, 'orderId' | 'unit' | 'id'>) => {
  const { pk, sk } = waiverKey(waiver);
  return { pk, sk };
};

export const waiverStore = (db: Database) => {
  const table = db.tables.ledger;
  return {
    /** Grants a waiver once. @throws DomainError idempotency_key_reused */
    grant: (waiver: WaiverItem, event: Event): Promise<WaiverItem> =>
      createOnce(db, { ...bare(waiver), ...waiver }, 'ledger', eventItem(db, event)),
    /** Ends a waiver. @returns false if it has ended already */
    end: async (waiver: Required<Pick<WaiverItem, 'endedOn' | 'endReason' | 'endKey' | 'endRequest'>> & WaiverItem, event: Event) => {
      const { endedOn, endReason, endKey, endRequest } = waiver;
      const update: TransactItem = {
        Update: {
          TableName: table,
          Key: bare(waiver),
          UpdateExpression: 'SET endedOn = :on, endReason = :reason, endKey = :key, endRequest = :request',
          ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(endedOn)',
          ExpressionAttributeValues: { ':on': endedOn, ':reason': endReason, ':key': endKey, ':request': endRequest },
        },
      };
      return transactIf(db, [update, eventItem(db, event)]);
    },
    /** L15: one waiver, of which the unit is known. */
    waiver: async (key: Pick<WaiverItem, 'orderId' | 'unit' | 'id'>): Promise<WaiverItem | undefined> =>
      (await getMany(db, [waiverKey(key)]))[0] as WaiverItem | undefined,
    /** L14: the waivers of an order, past ones included: of few households. */
    ofOrder: (orderId: string) => queryAll<WaiverItem>(db, table, orderId, 'waiver#'),
    /** L16: a page of them, by unit. */
    waivers: (orderId: string, page: PageRequest) => queryPage<WaiverItem>(db, table, orderId, 'waiver#', page),
  };
};
