import type * as z from 'zod';
import type { MoveReceipt, Order, OrderSummary, PossibleMove, Terms } from '#shared/contract/schemas/order.ts';
import type { Policy } from '#shared/contract/schemas/policy.ts';
import { priceOf } from '#shared/domain/billing/fee.ts';
import { type Instant, localDateOf } from '#shared/domain/calendar/local-date.ts';
import { momentsAfterAll, startDateRange } from '#shared/domain/orders/moments.ts';
import type { Role } from '#shared/domain/orders/order-life.ts';
import { movesFor, possibleUntil, stateAt, type Untimely } from '#shared/domain/orders/timing.ts';
import type { InBoth } from '#shared/platform/nouns.ts';
import type { EventStore } from '#shared/store/event-store.ts';
import type { OrderItem } from '#shared/store/order-store.ts';

/** Why a move's time is not now, for people. */
export const untimelyReason = ({ when, moment }: Untimely): InBoth => {
  const date = moment ? localDateOf(moment) : '';
  return {
    early: { zh: `${date} 起才可操作`, en: `possible from ${date} on` },
    late: { zh: `已于 ${date} 0 时截止`, en: `was possible until 00:00 on ${date}` },
    never: { zh: '此合同没有期限，不适用', en: 'does not apply to this contract, which has no such date' },
  }[when];
};

/** Whoever is shown an order: as which role, if they may move it at all, and when. */
export type Viewer = { role: Role | undefined; now: Instant };

const possibleMoves = (order: OrderItem, { role, now }: Viewer, policy?: Policy): z.output<typeof PossibleMove>[] =>
  (role ? movesFor(order, role, now) : []).map(({ move, untimely }) => ({
    move: move.name,
    possible: !untimely,
    from: move.after && order.moments[move.after],
    until: possibleUntil(move, stateAt(order.state, order.moments, now), order.moments),
    ...(untimely && { reason: untimelyReason(untimely) }),
    ...(policy && move.name === 'accept' && { dates: startDateRange(now, policy) }),
  }));

/**
 * An order as lists show it, with what the viewer may do about it.
 * @param policy its frozen policy, where it was read: says which dates a move may set
 */
export const orderSummary = (order: OrderItem, viewer: Viewer, policy?: Policy): z.output<typeof OrderSummary> => ({
  id: order.id,
  compoundId: order.compoundId,
  compoundName: order.compoundName,
  firmId: order.firmId,
  firmName: order.firmName,
  packageName: order.packageName,
  state: order.state,
  version: order.version,
  moments: order.moments,
  moves: possibleMoves(order, viewer, policy),
  extensionsLeft: order.extensionsLeft,
  voteId: order.voteId,
  previousOrderId: order.previousOrderId,
  nextOrderId: order.nextOrderId,
});

/** An order as it was when placed: what a repetition of the placing is answered with. */
export const asPlaced = (order: OrderItem): z.output<typeof OrderSummary> => {
  const { placedAt, answerBy } = order.moments;
  const first: OrderItem = {
    ...order,
    state: 'placed',
    version: 1,
    voteId: undefined,
    nextOrderId: undefined,
    moments: { placedAt, answerBy },
  };
  return orderSummary(first, { role: 'committee', now: placedAt });
};

type History = Awaited<ReturnType<EventStore['history']>>;

/** An order whole: summary, frozen terms, history. */
export const orderInFull = (
  order: OrderItem,
  { services, ...terms }: Terms & Record<string, unknown>,
  history: History,
  viewer: Viewer,
): z.output<typeof Order> => ({
  ...orderSummary(order, viewer, terms.policy),
  terms: {
    packageId: terms.packageId,
    packageVersion: terms.packageVersion,
    services,
    ...priceOf(terms),
    trialMonths: terms.trialMonths,
    cycle: terms.cycle,
    termMonths: terms.termMonths,
    vacancyPercent: terms.vacancyPercent,
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
export const pastReceipt = (orderId: string, history: History, entry: History[number]): z.output<typeof MoveReceipt> => ({
  orderId,
  move: entry.move,
  state: entry.state as OrderItem['state'],
  version: entry.version,
  at: entry.at,
  moments: momentsAfterAll(history.filter(({ version }) => version <= entry.version).map(({ moments }) => moments)),
});
