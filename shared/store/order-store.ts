import type { Terms } from '#shared/contract/schemas/order.ts';
import type { Actor } from '#shared/contract/schemas/party.ts';
import type { EventType } from '#shared/domain/events/event-type.ts';
import { type Moments, momentsChange } from '#shared/domain/orders/moments.ts';
import { type Move, type OrderState, orderStates } from '#shared/domain/orders/order-life.ts';
import { type DueNotice, dueAt, stillNoticed, type Timed } from '#shared/domain/orders/timing.ts';
import { compoundOf, streetOf } from '#shared/platform/ids.ts';
import { getMany } from './batch-get.ts';
import { ConditionsFailed, createItem, createOnce, type Database, type TransactItem, transact } from './database.ts';
import { type Bucket, dueInParts, partOf } from './due-index.ts';
import { eventItem, type Facts } from './event-store.ts';
import { type PageRequest, queryPage } from './page.ts';

/** The moving part of an order; what is frozen stands beside it in its terms, so a move writes one small item. */
export type OrderItem = Timed & {
  id: string;
  compoundId: string;
  compoundName: string;
  communityId: string;
  firmId: string;
  firmName: string;
  packageName: string;
  services: string[];
  version: number;
  /** Which trial: 1, and one more with each extension. Ratings belong to one. */
  trial: number;
  extensionsLeft: number;
  /** Occupied units when rating opened; the gate's denominator. */
  occupiedUnits?: number;
  /** How its trials came out, as far as ratings have decided them (`withTrial`). */
  trials?: string;
  /** How many votes were announced, and the newest one. */
  votes: number;
  voteId?: string;
  /** Objections against the decision that stands posted, and how many of them are undecided. */
  objections: number;
  openObjections: number;
  /** When the first of the undecided ones was filed. */
  objectedAt?: string;
  previousOrderId?: string;
  nextOrderId?: string;
  /** The firm's own number for it. */
  externalId?: string;
  request: string;
  /** The newest move; answers its repetition without a look at the history. */
  last: LastMove;
};
export type LastMove = { move: string; at: string; request?: string };

export const orderKey = (orderId: string) => ({ table: 'orders', pk: compoundOf(orderId), sk: `order#${orderId}` }) as const;
export const termsKey = (orderId: string) => ({ table: 'orders', pk: compoundOf(orderId), sk: `terms#${orderId}` }) as const;

/** Which running order of a compound holds which service stands in one item of the compound, an attribute per service. */
const servicesKey = (compoundId: string) => ({ pk: compoundId, sk: 'services' });
const heldAs = (service: string) => `service ${service}`;
const serviceNames = ({ services }: Pick<OrderItem, 'services'>) =>
  Object.fromEntries(services.map((service, n) => [`#s${n}`, heldAs(service)]));
/** The places of these items in the transaction that places an order. */
const HOLD = 3;
const PREVIOUS = 4;

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

/** A sweep that moves eight orders at once would write more index entries than one partition takes (docs/scale.md). */
export const DUE_BUCKET: Bucket = { name: 'due', parts: 4 };

/** An order as read, without the attributes that follow from it. */
const bare = ({ firmState, placedKey, runsIn, externalKey, dueBucket, dueKey, ...order }: OrderItem & Record<string, unknown>) => order;
const bareKey = (orderId: string) => ({ pk: compoundOf(orderId), sk: `order#${orderId}` });

/** By what an order is found under its firm's own number. */
export const externalKeyOf = (firmId: string, externalId: string) => `${firmId}#${externalId}`;

/** Index attributes that follow from an order: its street's list holds it while it runs. */
const indexed = (order: OrderItem) => {
  const due = dueAt(order);
  return {
    firmState: `${order.firmId}#${order.state}`,
    placedKey: `${order.moments.placedAt}#${order.id}`,
    ...(!orderStates[order.state].end && { runsIn: streetOf(order.id) }),
    ...(order.externalId && { externalKey: externalKeyOf(order.firmId, order.externalId) }),
    ...(due && { dueBucket: partOf(DUE_BUCKET, order.id), dueKey: `${due}#${order.id}` }),
  };
};

/** An order as its item: with its keys, and with what indexes find it by. */
export const storedOrder = (order: OrderItem) => ({ ...bareKey(order.id), ...bare(order), ...indexed(order) });

/** Condition that an order has the number that it was read with; the value is `:externalId`. */
export const numberedAs = ({ externalId }: Pick<OrderItem, 'externalId'>) =>
  externalId ? 'externalId = :externalId' : 'attribute_not_exists(externalId)';

/** What a move does to an order; a reminder is one that leads where it came from. */
export type Step = Pick<Move, 'from' | 'to' | 'event'> & { name: string };
export const remindingOf = (order: OrderItem, { name, event }: DueNotice): Step => ({ name, event, from: [order.state], to: order.state });

/** What changes with a move besides the state. `also`: further items of the same transaction (the contract, when fees begin). */
export type Change = { moments?: Moments; set?: Partial<Omit<OrderItem, 'id' | 'state' | 'version' | 'moments'>>; also?: TransactItem[] };

/** Who moves an order, when, and what came with it; becomes the history entry. */
export type MoveNote = { at: string; actor: Actor; facts: Facts; request?: string };

export const versionOccurrence = (version: number) => `v${String(version).padStart(4, '0')}`;

export const orderStore = (db: Database) => {
  const table = db.tables.orders;

  const historyItem = (order: OrderItem, move: string, type: EventType, note: MoveNote, before: Partial<Moments> = {}): TransactItem =>
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
      { version: order.version, move, state: order.state, moments: momentsChange(before, order.moments), request: note.request },
    );

  /**
   * An order in place of what was read: refused if another move came first, if it stands in none of the states `from`, or if its firm has
   * given it another number meanwhile, which is no move and would be lost.
   */
  const putOrder = (next: OrderItem, before: OrderItem, from: readonly OrderState[] = [before.state]): TransactItem => ({
    Put: {
      TableName: table,
      Item: storedOrder(next),
      ConditionExpression: `#state IN (${from.map((_, n) => `:from${n}`).join(', ')}) AND #version = :version AND ${numberedAs(before)}`,
      ExpressionAttributeNames: { '#state': 'state', '#version': 'version' },
      ExpressionAttributeValues: {
        ':version': before.version,
        ...(before.externalId && { ':externalId': before.externalId }),
        ...Object.fromEntries(from.map((state, n) => [`:from${n}`, state])),
      },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  });

  return {
    /**
     * Places an order: head, frozen terms, first history entry, and its services held, so that no two running orders hold the same one.
     * @param previous the order that this one follows, as read: it is told of its follower, once, in the same transaction
     */
    place: async (
      order: OrderItem,
      terms: Terms,
      note: MoveNote,
      previous?: OrderItem,
    ): Promise<{ order: OrderItem } | { takenBy: string; services: string[] } | { previous: OrderItem | undefined }> => {
      const followed: OrderItem | undefined = previous && { ...previous, nextOrderId: order.id, version: previous.version + 1 };
      try {
        const stored = await createOnce(
          db,
          storedOrder(order),
          'orders',
          createItem(table, { pk: order.compoundId, sk: `terms#${order.id}`, ...terms }),
          historyItem(order, 'place', 'order.placed', note),
          holdServices(table, order),
          ...(previous && followed
            ? [
                putOrder(followed, previous),
                historyItem(
                  followed,
                  'follow',
                  'order.followed',
                  { ...note, request: undefined, facts: { next: order.id } },
                  previous.moments,
                ),
              ]
            : []),
        );
        return { order: stored };
      } catch (error) {
        if (!(error instanceof ConditionsFailed)) throw error;
        if (error.at(PREVIOUS)) return { previous: error.at(PREVIOUS)?.item as OrderItem | undefined };
        const held = error.at(HOLD)?.item;
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
    /** O11: one order alone. */
    order: async (orderId: string): Promise<OrderItem | undefined> => (await getMany(db, [orderKey(orderId)]))[0] as OrderItem | undefined,
    /** O2: the frozen terms of some orders, in one round trip. */
    termsOf: async (orderIds: string[]) =>
      orderIds.length > 0 ? ((await getMany(db, orderIds.map(termsKey))) as (Terms | undefined)[]) : [],
    /** O3: a compound's orders. */
    ofCompound: (compoundId: string, page: PageRequest) => queryPage<OrderItem>(db, table, compoundId, 'order#', page),

    /** O5: ids of orders whose timer is due, earliest first. */
    due: (now: string, limit: number): Promise<string[]> => dueInParts(db, table, DUE_BUCKET, now, limit),

    /**
     * Makes a move in one conditional write: state, moments, timer, history entry and outbox event together, or nothing.
     * @param order as read; refused with what is stored now if another move came first
     * @throws ConditionsFailed when it was one of the further items that did not hold
     */
    move: async (
      order: OrderItem,
      step: Step,
      note: MoveNote,
      { moments = order.moments, set = {}, also = [] }: Change = {},
    ): Promise<{ moved: OrderItem } | { stands: OrderItem | undefined }> => {
      const next: OrderItem = {
        ...order,
        ...set,
        noticed: stillNoticed(set.noticed ?? order.noticed, step.to),
        state: step.to,
        since: step.to === order.state ? order.since : note.at,
        version: order.version + 1,
        moments,
        last: { move: step.name, at: note.at, request: note.request },
      };
      const frees = orderStates[order.state].holdsServices && !orderStates[step.to].holdsServices;
      try {
        await transact(db, [
          putOrder(next, order, step.from),
          historyItem(next, step.name, step.event, note, order.moments),
          ...also,
          ...(frees ? [freeServices(table, order)] : []),
        ]);
        return { moved: next };
      } catch (error) {
        if (!(error instanceof ConditionsFailed)) throw error;
        // The order's own condition, or its version's history entry: another move came first. Anything else is for the caller to judge.
        if (!error.at(0) && !error.at(1)) throw error;
        return { stands: error.at(0)?.item as OrderItem | undefined };
      }
    },
  };
};

export type OrderStore = ReturnType<typeof orderStore>;
