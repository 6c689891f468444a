import type { householdRoutes } from '#shared/contract/household-routes.ts';
import { feeFen, wholeMonths } from '#shared/domain/billing/fee.ts';
import { addDays, localDateOf } from '#shared/domain/calendar/local-date.ts';
import { ratingIsOpen } from '#shared/domain/ratings/rating-gate.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { serviceAnswer } from '#shared/use-cases/catalogue-answers.ts';
import { runningOrders } from '#shared/use-cases/running-orders.ts';
import type { HouseholdDeps } from './household-deps.ts';

/** Where things stand for this household: what is tried, until when, and what it would cost from when on. */
export const getHome: UseCase<typeof householdRoutes.getHome, HouseholdDeps> = async ({ orders }, { caller, now }) => {
  const { unit, areaDm2, occupied } = caller.unit;
  const running = await runningOrders(orders, caller.compoundId);
  const terms = await orders.termsOf(running.map(({ id }) => id));
  return {
    unit,
    areaDm2,
    compoundName: running[0]?.compoundName,
    orders: running.flatMap((order, n) => {
      const frozen = terms[n];
      if (!frozen) return [];
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
          monthFen: feeFen(areaDm2, frozen, wholeMonths(1)),
          feesFrom,
          voteId: order.voteId,
          voteFrom: voteOpensAt && localDateOf(voteOpensAt),
          voteTo: voteEndsAt && addDays(localDateOf(voteEndsAt), -1),
        },
      ];
    }),
  };
};
