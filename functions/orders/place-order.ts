import type { orderRoutes } from '#shared/contract/order-routes.ts';
import type { Terms } from '#shared/contract/schemas/order.ts';
import { quoteFor } from '#shared/domain/catalogue/quote.ts';
import { momentsWhenPlaced } from '#shared/domain/orders/placing.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { childId } from '#shared/platform/ids.ts';
import type { OrderItem } from '#shared/store/order-store.ts';
import { asPlaced } from '#shared/use-cases/order-answers.ts';
import { offerFor } from './offer.ts';
import type { OrderDeps } from './order-deps.ts';

/** Orders a package: price, services, level, trial and policy are frozen into the order's terms as they stand now. */
export const placeOrder: UseCase<typeof orderRoutes.placeOrder, OrderDeps> = async (
  { db, orders },
  { caller, body, now, idempotencyKey, request },
) => {
  const { item, roll, policy: current } = await offerFor(db, caller, body.packageId);
  const { policy } = current;
  const trialMonths = body.trialMonths ?? policy.defaultTrialMonths;
  const offered = item.trialMonths.filter((months) => policy.trialMonths.includes(months));
  const { compound } = caller;
  const order: OrderItem = {
    id: childId('ord', compound.id, caller.scope, idempotencyKey),
    compoundId: compound.id,
    compoundName: compound.name,
    communityId: compound.communityId,
    firmId: item.firmId,
    firmName: item.firmName,
    packageName: item.name,
    services: item.services.map(({ code }) => code),
    state: 'placed',
    version: 1,
    moments: momentsWhenPlaced(now, policy),
    request,
    last: { move: 'place', at: now },
  };
  const notOffered =
    item.state !== 'published'
      ? new DomainError('package_withdrawn')
      : offered.includes(trialMonths)
        ? undefined
        : new DomainError('trial_months_not_offered', { offered: offered.join(', ') });
  if (notOffered) {
    // What was on offer when the order was placed may be gone when the request is repeated: the repetition still gets its answer.
    const earlier = (await orders.orderWithTerms(order.id))?.order;
    if (earlier?.request === request) return asPlaced(earlier);
    throw notOffered;
  }

  const terms: Terms = {
    packageId: item.id,
    services: item.services,
    yuanPerSqmMonth: item.yuanPerSqmMonth,
    trialMonths,
    cycle: item.cycle,
    policyVersion: current.version,
    policy,
    quote: quoteFor(roll.areas, item.yuanPerSqmMonth),
  };
  const facts = { package: item.name, yuanPerSqmMonth: terms.yuanPerSqmMonth, trialMonths, policyVersion: terms.policyVersion };
  const placed = await orders.place(order, terms, { at: now, actor: caller.actor, facts });
  if ('takenBy' in placed) throw new DomainError('service_taken', { orderId: placed.takenBy, services: placed.services.join(', ') });
  return asPlaced(placed.order);
};
