import type { Actor } from '#shared/contract/schemas/party.ts';
import { streetOf } from '#shared/platform/ids.ts';
import { createItem, type Database, type TransactItem } from '../database.ts';
import type { OrderItem } from '../order-store.ts';
import { type PageRequest, queryAll, queryPage } from '../page.ts';

/** What an owner has against a posted decision. `reason` is the owner's text, the decision's the street's. */
export type ObjectionItem = {
  orderId: string;
  number: number;
  /** When the decision was posted that it is against. */
  postedAt: string;
  voteId?: string;
  ownerId: string;
  unit: string;
  reason: string;
  channel: 'link' | 'paper';
  filedAt: string;
  filedBy: Actor;
  decision?: ObjectionDecision;
};
export type ObjectionDecision = { outcome: 'dismissed' | 'new-vote' | 'annulled'; reason: string; at: string; by: Actor };

/** An objection is open until it is decided, or moot once the decision that it is against stands no more. */
export const objectionState = ({ decision, postedAt }: ObjectionItem, order: OrderItem): 'open' | 'decided' | 'moot' =>
  decision ? 'decided' : order.state === 'posted' && order.since === postedAt ? 'open' : 'moot';

/** An order with open objections, in its street's own partition as long as the street has something to decide. */
export type ObjectedOrder = { orderId: string; compoundName: string; firmName: string; objectedAt: string };

export const objectionStore = (db: Database) => {
  const table = db.tables.orders;
  const keyOf = (orderId: string, number: number) => ({ pk: orderId, sk: `objection#${String(number).padStart(4, '0')}` });
  const waitingKey = (orderId: string, objectedAt: string) => ({ pk: streetOf(orderId), sk: `objected#${objectedAt}#${orderId}` });
  return {
    /** An objection as items of the move that files it. @param objectedAt when the first one still open was filed */
    fileItems: (objection: ObjectionItem, { compoundName, firmName }: OrderItem, objectedAt: string): TransactItem[] => {
      const { orderId, number } = objection;
      return [
        createItem(table, { ...keyOf(orderId, number), ...objection }),
        { Put: { TableName: table, Item: { ...waitingKey(orderId, objectedAt), orderId, compoundName, firmName, objectedAt } } },
      ];
    },
    /** Its decision as items of the move that decides it. @param waitingSince given when nothing is left for the street to decide */
    decideItems: ({ orderId, number }: ObjectionItem, decision: ObjectionDecision, waitingSince: string | undefined): TransactItem[] => [
      {
        Update: {
          TableName: table,
          Key: keyOf(orderId, number),
          UpdateExpression: 'SET decision = :decision',
          ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(decision)',
          ExpressionAttributeValues: { ':decision': decision },
        },
      },
      ...(waitingSince ? [{ Delete: { TableName: table, Key: waitingKey(orderId, waitingSince) } }] : []),
    ],
    /** O25: the objections of an order, oldest first. */
    ofOrder: (orderId: string) => queryAll<ObjectionItem>(db, table, orderId, 'objection#'),
    /** O26: orders with objections that wait for a street's decision, oldest first. */
    waiting: (streetId: string, page: PageRequest) => queryPage<ObjectedOrder>(db, table, streetId, 'objected#', page),
  };
};

export type ObjectionStore = ReturnType<typeof objectionStore>;
