import type { householdRoutes } from '#shared/contract/household-routes.ts';
import { feeFen, priceOf, wholeMonths } from '#shared/domain/billing/fee.ts';
import { addDays, type Instant, type LocalDate, localDateOf } from '#shared/domain/calendar/local-date.ts';
import { waitingOf } from '#shared/domain/orders/waiting.ts';
import { ratingIsOpen } from '#shared/domain/ratings/rating-gate.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { serviceAnswer } from '#shared/use-cases/catalogue-answers.ts';
import { runningOrders } from '#shared/use-cases/running-orders.ts';
import type { HouseholdDeps } from './household-deps.ts';
import { ratingAnswer } from './rating-answer.ts';

/** The last day of a time that ends at an instant: of a day's beginning, the day before. */
const lastDay = (end: Instant): LocalDate => localDateOf(new Date(Date.parse(end) - 1).toISOString());

/** Where things stand for this household: what is tried, until when, and what it would cost from when on. */
export const getHome: UseCase<typeof householdRoutes.getHome, HouseholdDeps> = async ({ orders, ratings }, { caller, now }) => {
  const { unit, areaDm2, occupied } = caller.unit;
  const running = await runningOrders(orders, caller.compoundId);
  const [terms, given] = await Promise.all([
    orders.termsOf(running.map(({ id }) => id)),
    Promise.all(running.map(({ id, trial }) => ratings.rating(id, trial, unit))),
  ]);
  return {
    unit,
    areaDm2,
    occupied,
    compoundName: running[0]?.compoundName,
    orders: running.flatMap((order, n) => {
      const frozen = terms[n];
      const rating = given[n];
      if (!frozen) return [];
      const percent = occupied ? 100 : (frozen.vacancyPercent ?? 100);
      const until = waitingOf(order, now)?.by;
      const { trialStartsAt, trialEndsAt, ratingOpensAt, feesFrom, voteOpensAt, voteEndsAt } = order.moments;
      return [
        {
          id: order.id,
          firmName: order.firmName,
          packageName: order.packageName,
          state: order.state,
          services: frozen.services.map(serviceAnswer),
          trialFrom: trialStartsAt && localDateOf(trialStartsAt),
          trialTo: trialEndsAt && addDays(localDateOf(trialEndsAt), -1),
          ratingFrom: ratingOpensAt && localDateOf(ratingOpensAt),
          canRate: occupied && ratingIsOpen(order, now),
          rating: rating && ratingAnswer(order.id, rating),
          stateUntil: until && lastDay(until),
          ...priceOf(frozen),
          percent,
          monthFen: feeFen(areaDm2, frozen, wholeMonths(1), percent),
          feesFrom,
          voteId: order.voteId,
          voteFrom: voteOpensAt && localDateOf(voteOpensAt),
          voteTo: voteEndsAt && addDays(localDateOf(voteEndsAt), -1),
        },
      ];
    }),
  };
};
