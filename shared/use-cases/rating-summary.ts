import type * as z from 'zod';
import type { Terms } from '#shared/contract/schemas/order.ts';
import type { RatingSummary } from '#shared/contract/schemas/rating.ts';
import { orderMoves } from '#shared/domain/orders/order-life.ts';
import { shownComments } from '#shared/domain/ratings/rating-comments.ts';
import { countRatings } from '#shared/domain/ratings/rating-counts.ts';
import { ratingGate } from '#shared/domain/ratings/rating-gate.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { nouns } from '#shared/platform/nouns.ts';
import type { RatingStore } from '#shared/store/decision/rating-store.ts';
import type { VisitStore } from '#shared/store/decision/visit-store.ts';
import type { EventStore } from '#shared/store/event-store.ts';
import type { OrderItem } from '#shared/store/order-store.ts';
import type { rollStore } from '#shared/store/registry/roll-store.ts';

type Deps = { ratings: RatingStore; visits: VisitStore; events: EventStore; rolls: ReturnType<typeof rollStore> };

/** The moves that decide on a trial's ratings; each trial has one. */
const DECIDING = orderMoves.filter(({ at }) => at === 'trialEndsAt').map(({ name }) => name as string);

/** The gate's denominator: of a past trial what decided, of the present one what rating opened with, before that the roll's as it stands. */
const occupiedUnitsOf = async ({ events, rolls }: Deps, order: OrderItem, trial: number): Promise<number> => {
  if (trial < order.trial) {
    const decided = (await events.history(order.id)).filter(({ move }) => DECIDING.includes(move))[trial - 1];
    return Number(decided?.facts.occupiedUnits ?? 0);
  }
  return order.occupiedUnits ?? (await rolls.roll(order.compoundId))?.occupiedUnits ?? 0;
};

/**
 * How a trial's ratings stand: counts, the gate, and what was said without who said it. Committee and firm see the same, while ratings come
 * in and ever after.
 * @param trial the order's present one if undefined
 * @throws DomainError not_found for a trial that the order has not had
 */
export const ratingSummary = async (
  deps: Deps,
  { order, terms }: { order: OrderItem; terms: Terms },
  trial = order.trial,
): Promise<z.output<typeof RatingSummary>> => {
  if (trial > order.trial) throw new DomainError('not_found', { what: nouns.trial });
  const { trialEndsAt } = order.moments;
  const [ratings, timesDone, occupiedUnits] = await Promise.all([
    deps.ratings.ratings(order.id, trial),
    trialEndsAt ? deps.visits.timesDone(order.id, trialEndsAt) : new Map<string, number>(),
    occupiedUnitsOf(deps, order, trial),
  ]);
  const { services, ...counts } = countRatings(ratings, order.services, terms.policy.satisfiedFrom);
  const { satisfaction, response } = ratingGate({ ...counts, occupiedUnits }, terms.policy);
  return {
    orderId: order.id,
    trial,
    ...counts,
    occupiedUnits,
    gate: { satisfaction, response },
    services: services.map(({ code, stars }) => ({ code, stars, visits: timesDone.get(code) ?? 0 })),
    comments: shownComments(ratings),
  };
};
