import type * as z from 'zod';
import type { MoveReceipt } from '#shared/contract/schemas/order.ts';
import type { Actor } from '#shared/contract/schemas/party.ts';
import { canRecur, type MoveName, moveNamed, orderStates } from '#shared/domain/orders/order-life.ts';
import { stateAt, untimely } from '#shared/domain/orders/timing.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { derivedBody } from '#shared/platform/ids.ts';
import { ConditionsFailed } from '#shared/store/database.ts';
import type { EventStore, Facts } from '#shared/store/event-store.ts';
import type { Change, OrderItem, OrderStore } from '#shared/store/order-store.ts';
import { moveReceipt, pastReceipt, untimelyReason } from './order-answers.ts';

type Deps = { orders: OrderStore; events: EventStore };
/** Of a command: who asks, when, and what tells a repetition. */
export type Asker = { caller: { actor: Actor; scope: string }; now: string; idempotencyKey: string; request: string };

/** What a move brings with it besides the state, and further facts for the history; also the place for checks of its own, which throw. */
type Brought = Change & { facts?: Facts };
export type Brings = (order: OrderItem) => Brought | Promise<Brought>;

/** A move that somebody asks for through the API. */
export type AskedMove = Asker & { move: MoveName; facts: Facts; brings?: Brings };

/** A move that needs nothing but a reason, which goes into the history: words, a code of a list, or both. */
export const moveWithReason = (
  deps: Deps,
  move: MoveName,
  order: OrderItem,
  { body: { reasonCode, reason }, ...asker }: Asker & { body: { reasonCode?: string; reason?: string } },
  brings?: Brings,
) => moveOrder(deps, order, { ...asker, move, facts: { ...(reasonCode && { reasonCode }), ...(reason && { reason }) }, brings });

const ATTEMPTS = 3;

const inBoth = (states: readonly OrderItem['state'][]) => ({
  zh: states.map((state) => orderStates[state].zh).join('、'),
  en: states.map((state) => orderStates[state].en).join(', '),
});

/**
 * Makes a move asked for by a person or a firm's system, once: a repetition gets the first answer, however far the order has gone since.
 * @param read the order as read, known to be the caller's
 * @throws DomainError move_not_allowed, move_untimely, idempotency_key_reused, changed_meanwhile
 */
export const moveOrder = async (
  { orders, events }: Deps,
  read: OrderItem,
  { move: name, caller, now, facts, idempotencyKey, request: body, brings = () => ({}) }: AskedMove,
): Promise<z.output<typeof MoveReceipt>> => {
  const move = moveNamed(name);
  const keyed = derivedBody(16, caller.scope, idempotencyKey);
  const request = `${keyed}.${body}`;
  const isRepetition = (earlier: string | undefined) => {
    if (!earlier?.startsWith(`${keyed}.`)) return false;
    if (earlier !== request) throw new DomainError('idempotency_key_reused');
    return true;
  };
  const earlierReceipt = async (order: OrderItem) => {
    const history = await events.history(order.id);
    const earlier = history.find((entry) => isRepetition(entry.request));
    return earlier && pastReceipt(order.id, history, earlier);
  };

  // What a move brings is read after the order: what it then refuses may be what the same request, twice at once, has just written.
  const bringsOrIsDone = async (order: OrderItem): Promise<Brought | { done: z.output<typeof MoveReceipt> }> => {
    try {
      return await brings(order);
    } catch (error) {
      const done = error instanceof DomainError ? await earlierReceipt(order) : undefined;
      if (done) return { done };
      throw error;
    }
  };

  let order = read;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (isRepetition(order.last.request)) return moveReceipt(order);
    const state = stateAt(order.state, order.moments, now);
    const wrongState = !move.from.includes(state);
    const wrongTime = untimely(move, order.moments, now);
    // Only the history tells a late repetition of a move that the order may make again.
    const earlier = wrongState || wrongTime || canRecur(move) ? await earlierReceipt(order) : undefined;
    if (earlier) return earlier;
    if (wrongState) throw new DomainError('move_not_allowed', { state: orderStates[state], from: inBoth(move.from) });
    if (wrongTime) throw new DomainError('move_untimely', { reason: untimelyReason(wrongTime) });
    const brought = await bringsOrIsDone(order);
    if ('done' in brought) return brought.done;
    const { facts: found, ...change } = brought;
    const note = { at: now, actor: caller.actor, facts: { ...facts, ...found }, request };
    const outcome = await orders.move(order, move, note, change).catch((error) => {
      // What the move brings no longer holds (the roll, a contract): look again at what stands now.
      if (error instanceof ConditionsFailed) return { stands: undefined };
      throw error;
    });
    if ('moved' in outcome) return moveReceipt(outcome.moved);
    order = outcome.stands ?? (await orders.order(order.id)) ?? order;
  }
  throw new DomainError('changed_meanwhile');
};
