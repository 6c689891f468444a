import type { Terms } from '#shared/contract/schemas/order.ts';
import type { Actor } from '#shared/contract/schemas/party.ts';
import { firstPeriod } from '#shared/domain/billing/bill-draft.ts';
import { dueAt, type Moments, momentsWhenCollecting, momentsWhenPosted } from '#shared/domain/orders/moments.ts';
import { type Guard, type Move, orderMoves } from '#shared/domain/orders/order-life.ts';
import { countRatings } from '#shared/domain/ratings/rating-counts.ts';
import { ratingGate } from '#shared/domain/ratings/rating-gate.ts';
import type { Facts } from '#shared/store/event-store.ts';
import type { LedgerStore } from '#shared/store/ledger-store.ts';
import type { OrderItem, OrderStore } from '#shared/store/order-store.ts';
import type { rollStore } from '#shared/store/registry/roll-store.ts';

export type TimerDeps = { orders: OrderStore; rolls: ReturnType<typeof rollStore>; ledger: LedgerStore };

/** Timers act for the platform, by the order's own terms. */
const TIMER: Actor = { party: { id: 'platform', kind: 'platform', name: '先用 Xianyong' }, person: { id: 'timer', name: '定时 / timer' } };

/** What decides between the timer moves of a state, and what comes with the one that holds. */
type Decision = { held: Guard[]; facts: Facts; occupiedUnits?: number };

/** Counts the gate from the ratings themselves; the integers that decided go into the history. */
const decideGate = async ({ orders }: TimerDeps, order: OrderItem, { policy }: Terms): Promise<Decision> => {
  const counts = countRatings(await orders.ratings(order.id), order.services, policy.satisfiedFrom);
  const occupiedUnits = order.occupiedUnits ?? 0;
  const gate = ratingGate({ ...counts, occupiedUnits }, policy);
  return {
    held: [gate.met ? 'gate-met' : 'gate-not-met'],
    facts: {
      satisfied: counts.satisfied,
      rated: counts.rated,
      occupiedUnits,
      satisfactionPercent: policy.satisfactionPercent,
      minResponsePercent: policy.minResponsePercent,
      satisfactionHeld: gate.satisfaction.held,
      responseHeld: gate.response.held,
    },
  };
};

const decide = async (deps: TimerDeps, order: OrderItem, terms: Terms): Promise<Decision> => {
  if (order.state === 'rating') return decideGate(deps, order, terms);
  if (order.state !== 'trialing') return { held: [], facts: {} };
  const occupiedUnits = (await deps.rolls.roll(order.compoundId))?.occupiedUnits ?? terms.quote.units;
  return { held: [], facts: { occupiedUnits }, occupiedUnits };
};

/** The moments that a timer move makes known. */
const momentsAfter = (move: Move, at: string, { moments }: OrderItem, { policy }: Terms): Moments => {
  if (move.to === 'posted') return { ...moments, ...momentsWhenPosted(at, policy) };
  if (move.to === 'collecting') return { ...moments, ...momentsWhenCollecting(at, policy) };
  return moments;
};

/** Billing begins with the move that begins fees, in the same transaction. */
const contractOf = ({ ledger }: TimerDeps, move: Move, order: OrderItem, terms: Terms, moments: Moments) => {
  if (move.to !== 'collecting' || !moments.feesFrom) return [];
  const billing = { orderId: order.id, yuanPerSqmMonth: terms.yuanPerSqmMonth, cycle: terms.cycle, feesFrom: moments.feesFrom };
  const { compoundId, communityId, compoundName, firmId } = order;
  return [ledger.contractItem({ ...billing, compoundId, communityId, compoundName, firmId, nextPeriod: firstPeriod(billing) })];
};

/**
 * Makes the timer moves of one order that are due at `now`, one after the other, each at its own moment.
 * @returns false if nothing was to be done although the index said so (it lags; the next sweep looks again)
 */
export const advanceOrder = async (deps: TimerDeps, orderId: string, now: string): Promise<boolean> => {
  let moved = false;
  for (;;) {
    const found = await deps.orders.orderWithTerms(orderId);
    if (!found) return moved;
    const { order, terms } = found;
    const due = dueAt(order.state, order.moments);
    if (!due || due > now) return moved;
    const decision = await decide(deps, order, terms);
    const move = orderMoves.find(
      (candidate) =>
        candidate.by === 'timer' && candidate.from.includes(order.state) && (!candidate.guard || decision.held.includes(candidate.guard)),
    );
    const at = move?.at && order.moments[move.at];
    if (!move || !at) return moved;
    const moments = momentsAfter(move, at, order, terms);
    const outcome = await deps.orders.move(
      order,
      move,
      moments,
      { at, actor: TIMER, facts: decision.facts },
      { occupiedUnits: decision.occupiedUnits, also: contractOf(deps, move, order, terms, moments) },
    );
    moved ||= 'moved' in outcome;
    // Another sweep was faster: look again at what stands now.
  }
};
