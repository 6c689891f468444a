import type { orderRoutes } from '#shared/contract/order-routes.ts';
import { servesCompound } from '#shared/domain/catalogue/area-served.ts';
import { quoteFor } from '#shared/domain/catalogue/quote.ts';
import { allowedTrialMonths } from '#shared/domain/catalogue/trial-lengths.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { offerFor } from './offer.ts';
import type { OrderDeps } from './order-deps.ts';

/** What a package would cost this compound, and how long it could be tried under the policy in force. */
export const getQuote: UseCase<typeof orderRoutes.getQuote, OrderDeps> = async ({ db }, { caller, params }) => {
  const { item, roll, policy } = await offerFor(db, caller, params.packageId);
  if (!servesCompound(item.serves, caller.compound)) throw new DomainError('package_not_served');
  return { ...quoteFor(roll.areas, item), allowedTrialMonths: allowedTrialMonths(item.trialMonths, policy.policy) };
};
