import type * as z from 'zod';
import type { MoveReceipt } from '#shared/contract/schemas/order.ts';
import type { Actor } from '#shared/contract/schemas/party.ts';
import { type Moments, stateAt } from '#shared/domain/orders/moments.ts';
import { type MoveName, moveNamed, orderStates } from '#shared/domain/orders/order-life.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { derivedBody } from '#shared/platform/ids.ts';
import type { EventStore, Facts } from '#shared/store/event-store.ts';
import type { OrderItem, OrderStore } from '#shared/store/order-store.ts';
import { moveReceipt, pastReceipt } from './order-answers.ts';

type Deps = { orders: OrderStore; events: EventStore };
/** Of a command: who asks for what, as far as a move needs it. */
type Reasoned = { caller: { actor: Actor; scope: string }; body: { reason: string }; now: string; idempotencyKey: string; request: string };

/** A move that needs nothing but a reason, which goes into the history. */
export const moveWithReason = (
  deps: Deps,
  move: MoveName,
  load: () => Promise<OrderItem>,
  { caller, body, now, idempotencyKey, request }: Reasoned,
) =>
  moveOrder(deps, load, {
    move,
    actor: caller.actor,
    now,
    facts: { reason: body.reason },
    scope: caller.scope,
    idempotencyKey,
    request,
    moments: (order) => order.moments,
  });

/** A move that somebody asks for through the API. */
export type AskedMove = {
  move: MoveName;
  actor: Actor;
  now: string;
  facts: Facts;
  /** Who repeats (`scope`), their Idempotency-Key, and the hash of what they sent. */
  scope: string;
  idempotencyKey: string;
  request: string;
  /** The order's moments after the move; also the place for guards, which throw. */
  moments: (order: OrderItem) => Moments;
};

const ATTEMPTS = 3;

/**
 * Makes a move asked for by a person or a firm's system, once: a repetition gets the first answer, however far the order has gone since.
 * @param load reads the order, and refuses one that is not the caller's
 * @throws DomainError move_not_allowed, idempotency_key_reused, changed_meanwhile
 */
export const moveOrder = async (
  { orders, events }: Deps,
  load: () => Promise<OrderItem>,
  asked: AskedMove,
): Promise<z.output<typeof MoveReceipt>> => {
  const move = moveNamed(asked.move);
  const keyed = derivedBody(16, asked.scope, asked.idempotencyKey);
  const request = `${keyed}.${asked.request}`;
  const isRepetition = (earlier: string | undefined) => {
    if (!earlier?.startsWith(`${keyed}.`)) return false;
    if (earlier !== request) throw new DomainError('idempotency_key_reused');
    return true;
  };

  let order = await load();
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (isRepetition(order.last.request)) return moveReceipt(order);
    const state = stateAt(order.state, order.moments, asked.now);
    if (!move.from.includes(state)) {
      const earlier = (await events.history(order.id)).find((entry) => isRepetition(entry.request));
      if (earlier) return pastReceipt(order.id, earlier);
      throw new DomainError('move_not_allowed', {
        state: orderStates[state],
        from: { zh: move.from.map((one) => orderStates[one].zh).join('、'), en: move.from.map((one) => orderStates[one].en).join(', ') },
      });
    }
    const outcome = await orders.move(order, move, asked.moments(order), {
      at: asked.now,
      actor: asked.actor,
      facts: asked.facts,
      request,
    });
    if ('moved' in outcome) return moveReceipt(outcome.moved);
    order = outcome.stands ?? (await load());
  }
  throw new DomainError('changed_meanwhile');
};
