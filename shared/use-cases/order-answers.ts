import type * as z from 'zod';
import type { MoveReceipt, Order, OrderSummary, Terms } from '#shared/contract/schemas/order.ts';
import type { EventStore } from '#shared/store/event-store.ts';
import type { OrderItem } from '#shared/store/order-store.ts';

/** An order as lists show it. */
export const orderSummary = (order: OrderItem): z.output<typeof OrderSummary> => ({
  id: order.id,
  compoundId: order.compoundId,
  compoundName: order.compoundName,
  firmId: order.firmId,
  firmName: order.firmName,
  packageName: order.packageName,
  state: order.state,
  version: order.version,
  moments: order.moments,
});

/** An order as it was when placed: what a repetition of the placing is answered with. */
export const asPlaced = (order: OrderItem): z.output<typeof OrderSummary> =>
  orderSummary({ ...order, state: 'placed', version: 1, moments: { placedAt: order.moments.placedAt, answerBy: order.moments.answerBy } });

type History = Awaited<ReturnType<EventStore['history']>>;

/** An order whole: summary, frozen terms, history. */
export const orderInFull = (
  order: OrderItem,
  { services, ...terms }: Terms & Record<string, unknown>,
  history: History,
): z.output<typeof Order> => ({
  ...orderSummary(order),
  terms: {
    packageId: terms.packageId,
    services,
    yuanPerSqmMonth: terms.yuanPerSqmMonth,
    trialMonths: terms.trialMonths,
    cycle: terms.cycle,
    policyVersion: terms.policyVersion,
    policy: terms.policy,
    quote: terms.quote,
  },
  history: history.map(({ version, move, state, at, actor, facts }) => ({
    version,
    move,
    state: state as OrderItem['state'],
    at,
    actor,
    facts,
  })),
});

/** What a move did, from the order right after it. */
export const moveReceipt = (order: OrderItem): z.output<typeof MoveReceipt> => ({
  orderId: order.id,
  move: order.last.move,
  state: order.state,
  version: order.version,
  at: order.last.at,
  moments: order.moments,
});

/** The same, from the history entry of a move that others have followed. */
export const pastReceipt = (orderId: string, entry: History[number]): z.output<typeof MoveReceipt> => ({
  orderId,
  move: entry.move,
  state: entry.state as OrderItem['state'],
  version: entry.version,
  at: entry.at,
  moments: entry.moments as OrderItem['moments'],
});
