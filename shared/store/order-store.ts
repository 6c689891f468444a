import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Terms } from '#shared/contract/schemas/order.ts';
import type { Actor } from '#shared/contract/schemas/party.ts';
import { dueAt, type Moments } from '#shared/domain/orders/moments.ts';
import { type Move, type OrderState, orderStates } from '#shared/domain/orders/order-life.ts';
import { unitSortKey } from '#shared/domain/roll/unit-ref.ts';
import { compoundOf, streetOf } from '#shared/platform/ids.ts';
import { getMany } from './batch-get.ts';
import {
  ConditionsFailed,
  createItem,
  createOnce,
  type Database,
  decodeCursor,
  encodeCursor,
  type TransactItem,
  transact,
} from './database.ts';
import { dueIds } from './due-index.ts';
import { eventItem, type Facts } from './event-store.ts';
import { type Page, type PageRequest, queryAll, queryPage } from './page.ts';

/** The moving part of an order; what is frozen stands beside it in its terms, so a move writes one small item. */
export type OrderItem = {
  id: string;
  compoundId: string;
  compoundName: string;
  communityId: string;
  firmId: string;
  firmName: string;
  packageName: string;
  services: string[];
  state: OrderState;
  version: number;
  moments: Moments;
  /** Occupied units when rating opened; the gate's denominator. */
  occupiedUnits?: number;
  request: string;
  /** The newest move; answers its repetition without a look at the history. */
  last: LastMove;
};
export type LastMove = { move: string; at: string; request?: string };
export type RatingItem = {
  unit: string;
  overall: number;
  services: Record<string, number>;
  comment?: string;
  wouldContinue: boolean;
  ratedAt: string;
};

export const orderKey = (orderId: string) => ({ table: 'orders', pk: compoundOf(orderId), sk: `order#${orderId}` }) as const;
const termsKey = (orderId: string) => ({ table: 'orders', pk: compoundOf(orderId), sk: `terms#${orderId}` }) as const;

/** Which running order of a compound holds which service stands in one item of the compound, an attribute per service. */
const servicesKey = (compoundId: string) => ({ pk: compoundId, sk: 'services' });
const heldAs = (service: string) => `service ${service}`;
const serviceNames = ({ services }: Pick<OrderItem, 'services'>) =>
  Object.fromEntries(services.map((service, n) => [`#s${n}`, heldAs(service)]));
/** The place of this item in the transaction that places an order. */
const HOLD = 3;

const holdServices = (table: string, order: OrderItem): TransactItem => {
  const names = Object.keys(serviceNames(order));
  return {
    Update: {
      TableName: table,
      Key: servicesKey(order.compoundId),
      UpdateExpression: `SET ${names.map((name) => `${name} = :order`).join(', ')}`,
      ConditionExpression: names.map((name) => `attribute_not_exists(${name})`).join(' AND '),
      ExpressionAttributeNames: serviceNames(order),
      ExpressionAttributeValues: { ':order': order.id },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  };
};

const freeServices = (table: string, order: OrderItem): TransactItem => ({
  Update: {
    TableName: table,
    Key: servicesKey(order.compoundId),
    UpdateExpression: `REMOVE ${Object.keys(serviceNames(order)).join(', ')}`,
    ExpressionAttributeNames: serviceNames(order),
  },
});

/** One bucket: a sweep reads what is due in one query, and deadlines fall on orders, of which even a city has few (docs/data.md). */
const DUE_BUCKET = 'due';

/** Index attributes that follow from an order's state. */
const indexed = (order: Pick<OrderItem, 'id' | 'firmId' | 'state' | 'moments'>) => {
  const due = dueAt(order.state, order.moments);
  return {
    firmState: `${order.firmId}#${order.state}`,
    placedKey: `${order.moments.placedAt}#${order.id}`,
    ...(due && { dueBucket: DUE_BUCKET, dueKey: `${due}#${order.id}` }),
  };
};

/** Who moves an order, when, and what came with it; becomes the history entry. */
export type MoveNote = { at: string; actor: Actor; facts: Facts; request?: string };

export const versionOccurrence = (version: number) => `v${String(version).padStart(4, '0')}`;

export const orderStore = (db: Database) => {
  const table = db.tables.orders;
  const bareKey = (orderId: string) => ({ pk: compoundOf(orderId), sk: `order#${orderId}` });

  const historyItem = (order: OrderItem, move: string, type: string, note: MoveNote): TransactItem =>
    eventItem(
      db,
      {
        subject: order.id,
        occurrence: versionOccurrence(order.version),
        type,
        at: note.at,
        streetId: streetOf(order.id),
        compoundId: order.compoundId,
        firmId: order.firmId,
        actor: note.actor,
        facts: note.facts,
      },
      { version: order.version, move, state: order.state, moments: order.moments, request: note.request },
    );

  return {
    /** Places an order: head, frozen terms, first history entry, and its services held, so that no two running orders hold the same one. */
    place: async (
      order: OrderItem,
      terms: Terms,
      note: MoveNote,
    ): Promise<{ order: OrderItem } | { takenBy: string; services: string[] }> => {
      try {
        const stored = await createOnce(
          db,
          { ...bareKey(order.id), ...order, ...indexed(order) },
          'orders',
          createItem(table, { pk: order.compoundId, sk: `terms#${order.id}`, ...terms }),
          historyItem(order, 'place', 'order.placed', note),
          holdServices(table, order),
        );
        return { order: stored };
      } catch (error) {
        const held = error instanceof ConditionsFailed ? error.at(HOLD)?.item : undefined;
        if (!held) throw error;
        const taken = order.services.filter((service) => held[heldAs(service)]);
        return { takenBy: held[heldAs(taken[0] ?? '')], services: taken };
      }
    },

    /** O1: an order with its frozen terms, in one round trip. */
    orderWithTerms: async (orderId: string): Promise<{ order: OrderItem; terms: Terms } | undefined> => {
      const [order, terms] = await getMany(db, [orderKey(orderId), termsKey(orderId)]);
      return order && terms ? { order: order as OrderItem, terms: terms as Terms } : undefined;
    },
    /** O2: the frozen terms of some orders, in one round trip. */
    termsOf: async (orderIds: string[]) =>
      orderIds.length > 0 ? ((await getMany(db, orderIds.map(termsKey))) as (Terms | undefined)[]) : [],
    /** O3: a compound's orders. */
    ofCompound: (compoundId: string, page: PageRequest) => queryPage<OrderItem>(db, table, compoundId, 'order#', page),

    /** O4: a firm's orders in one state, newest first. */
    ofFirm: async (firmId: string, state: OrderState, page: PageRequest): Promise<Page<OrderItem>> => {
      const from = decodeCursor(page.cursor, (key) => /^[\d:.TZ-]{24}#ord_\w{28}$/.test(key));
      const orderId = from?.split('#')[1];
      const input: QueryCommandInput = {
        TableName: table,
        IndexName: 'firm',
        KeyConditionExpression: 'firmState = :firmState',
        ExpressionAttributeValues: { ':firmState': `${firmId}#${state}` },
        ScanIndexForward: false,
        Limit: page.limit,
        ...(orderId && { ExclusiveStartKey: { ...bareKey(orderId), firmState: `${firmId}#${state}`, placedKey: from } }),
      };
      const { Items = [], LastEvaluatedKey } = await db.client.send(new QueryCommand(input));
      return { rows: Items as OrderItem[], ...(LastEvaluatedKey && { nextCursor: encodeCursor(LastEvaluatedKey.placedKey as string) }) };
    },

    /** O5: ids of orders whose timer is due, earliest first. */
    due: (now: string, limit: number): Promise<string[]> => dueIds(db, table, DUE_BUCKET, now, limit),

    /**
     * Makes a move in one conditional write: state, moments, timer, history entry and outbox event together, or nothing.
     * @param order as read; refused with what is stored now if another move came first
     * @param also further items of the same transaction (the contract, when fees begin)
     */
    move: async (
      order: OrderItem,
      move: Move,
      moments: Moments,
      note: MoveNote,
      change: { occupiedUnits?: number; also?: TransactItem[] } = {},
    ): Promise<{ moved: OrderItem } | { stands: OrderItem | undefined }> => {
      const next: OrderItem = {
        ...order,
        state: move.to,
        version: order.version + 1,
        moments,
        last: { move: move.name, at: note.at, request: note.request },
        occupiedUnits: change.occupiedUnits ?? order.occupiedUnits,
      };
      const keys = indexed(next);
      const sets = ['#state = :to', '#version = :next', 'moments = :moments', '#last = :last', 'firmState = :firmState'];
      if (change.occupiedUnits !== undefined) sets.push('occupiedUnits = :occupied');
      if (keys.dueKey) sets.push('dueBucket = :bucket', 'dueKey = :dueKey');
      const frees = orderStates[order.state].holdsServices && !orderStates[move.to].holdsServices;
      try {
        await transact(db, [
          {
            Update: {
              TableName: table,
              Key: bareKey(order.id),
              UpdateExpression: `SET ${sets.join(', ')}${keys.dueKey ? '' : ' REMOVE dueBucket, dueKey'}`,
              ConditionExpression: `#state IN (${move.from.map((_, n) => `:from${n}`).join(', ')}) AND #version = :version`,
              ExpressionAttributeNames: { '#state': 'state', '#version': 'version', '#last': 'last' },
              ExpressionAttributeValues: {
                ':last': next.last,
                ':to': move.to,
                ':next': next.version,
                ':version': order.version,
                ':moments': moments,
                ':firmState': keys.firmState,
                ...(change.occupiedUnits !== undefined && { ':occupied': change.occupiedUnits }),
                ...(keys.dueKey && { ':bucket': DUE_BUCKET, ':dueKey': keys.dueKey }),
                ...Object.fromEntries(move.from.map((state, n) => [`:from${n}`, state])),
              },
              ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
            },
          },
          historyItem(next, move.name, move.event, note),
          ...(change.also ?? []),
          ...(frees ? [freeServices(table, order)] : []),
        ]);
        return { moved: next };
      } catch (error) {
        if (!(error instanceof ConditionsFailed)) throw error;
        return { stands: error.at(0)?.item as OrderItem | undefined };
      }
    },

    /**
     * Writes a household's rating over its earlier one: one write unit, nothing shared touched.
     * @returns false if a later rating stands already (an earlier request that was held up must not undo it)
     */
    rate: async (orderId: string, rating: RatingItem): Promise<boolean> => {
      try {
        await db.client.send(
          new PutCommand({
            TableName: table,
            Item: { pk: orderId, sk: `rating#${unitSortKey(rating.unit)}`, ...rating },
            ConditionExpression: 'attribute_not_exists(pk) OR ratedAt <= :at',
            ExpressionAttributeValues: { ':at': rating.ratedAt },
          }),
        );
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
    /** O6: a household's own rating. */
    rating: async (orderId: string, unit: string): Promise<RatingItem | undefined> => {
      const { Item } = await db.client.send(
        new GetCommand({ TableName: table, Key: { pk: orderId, sk: `rating#${unitSortKey(unit)}` }, ConsistentRead: true }),
      );
      return Item as RatingItem | undefined;
    },
    /** O7: all ratings of an order, counted from the items. */
    ratings: (orderId: string) =>
      queryAll<Pick<RatingItem, 'overall' | 'services' | 'wouldContinue'>>(db, table, orderId, 'rating#', [
        'overall',
        'services',
        'wouldContinue',
      ]),
  };
};

export type OrderStore = ReturnType<typeof orderStore>;
