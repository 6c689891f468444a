import type { householdRoutes } from '#shared/contract/household-routes.ts';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { ratingIsOpen } from '#shared/domain/ratings/rating-gate.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import type { RatingItem } from '#shared/store/decision/rating-store.ts';
import type { OrderItem } from '#shared/store/order-store.ts';
import type { HouseholdDeps } from './household-deps.ts';
import { ratingAnswer } from './rating-answer.ts';

/**
 * A household rates the present trial, or changes its rating. The rating is one item of its own: nobody else's write touches it. It is counted
 * only after the window has closed for longer than any request lasts, so what is accepted here counts.
 */
export const rate: UseCase<typeof householdRoutes.rate, HouseholdDeps> = async ({ ratings }, { caller, params, body, now }) => {
  const order = caller.order as OrderItem;
  const { ratingOpensAt, trialEndsAt } = order.moments;
  if (!ratingIsOpen(order, now)) {
    throw new DomainError('rating_not_open', {
      opens: ratingOpensAt ? localDateOf(ratingOpensAt) : '—',
      closes: trialEndsAt ? `${localDateOf(trialEndsAt)} 00:00` : '—',
    });
  }
  if (!caller.unit.occupied) throw new DomainError('unit_not_occupied');
  const rated = Object.keys(body.services);
  if (rated.length !== order.services.length || !order.services.every((code) => rated.includes(code))) {
    throw new DomainError('services_mismatch', { services: order.services.join(', ') });
  }
  const rating: RatingItem = { unit: caller.unit.unit, ...body, ratedAt: now };
  if (!(await ratings.rate(order.id, order.trial, rating))) throw new DomainError('changed_meanwhile');
  return ratingAnswer(params.orderId, rating);
};
