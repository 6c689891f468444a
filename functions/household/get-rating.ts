import type { householdRoutes } from '#shared/contract/household-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { nouns } from '#shared/platform/nouns.ts';
import type { OrderItem } from '#shared/store/order-store.ts';
import type { HouseholdDeps } from './household-deps.ts';
import { ratingAnswer } from './rating-answer.ts';

export const getRating: UseCase<typeof householdRoutes.getRating, HouseholdDeps> = async ({ ratings }, { caller, params }) => {
  const { trial } = caller.order as OrderItem;
  const rating = await ratings.rating(params.orderId, trial, caller.unit.unit);
  if (!rating) throw new DomainError('not_found', { what: nouns.rating });
  return ratingAnswer(params.orderId, rating);
};
