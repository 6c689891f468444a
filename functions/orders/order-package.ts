import type { Terms } from '#shared/contract/schemas/order.ts';
import { priceOf } from '#shared/domain/billing/fee.ts';
import { servesCompound } from '#shared/domain/catalogue/area-served.ts';
import { quoteFor } from '#shared/domain/catalogue/quote.ts';
import { allowedTrialMonths } from '#shared/domain/catalogue/trial-lengths.ts';
import { momentsWhenPlaced } from '#shared/domain/orders/placing.ts';
import type { CompoundCaller } from '#shared/platform/callers/caller.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { childId } from '#shared/platform/ids.ts';
import type { OrderItem } from '#shared/store/order-store.ts';
import type { PackageItem } from '#shared/store/package-store.ts';
import { asPlaced } from '#shared/use-cases/order-answers.ts';
import { offerFor } from './offer.ts';
import type { OrderDeps } from './order-deps.ts';

type Asker = { caller: CompoundCaller; now: string; idempotencyKey: string; request: string };
type Wish = { packageId: string; packageVersion?: number; trialMonths?: number };

const whyNotOffered = (
  { state, serves, version }: PackageItem,
  compound: CompoundCaller['compound'],
  seenVersion: number | undefined,
  trialMonths: number,
  offered: readonly number[],
): DomainError | undefined => {
  if (state !== 'published') return new DomainError('package_withdrawn');
  if (!servesCompound(serves, compound)) return new DomainError('package_not_served');
  if (seenVersion !== undefined && seenVersion !== version) return new DomainError('package_changed');
  return offered.includes(trialMonths) ? undefined : new DomainError('trial_months_not_offered', { offered: offered.join(', ') });
};

/**
 * Orders a package: price, services, level, trial and policy are frozen into the order's terms as they stand now.
 * @param previous the order that this one follows, if it does
 * @throws DomainError package_withdrawn, package_not_served, package_changed, trial_months_not_offered, service_taken, order_followed, changed_meanwhile
 */
export const orderPackage = async (
  { db, orders }: OrderDeps,
  { caller, now, idempotencyKey, request }: Asker,
  wish: Wish,
  previous?: OrderItem,
) => {
  const { item, roll, policy: current } = await offerFor(db, caller, wish.packageId);
  const { policy } = current;
  const trialMonths = wish.trialMonths ?? policy.defaultTrialMonths;
  const offered = allowedTrialMonths(item.trialMonths, policy);
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
    since: now,
    noticed: [],
    version: 1,
    moments: momentsWhenPlaced(now, policy),
    trial: 1,
    extensionsLeft: policy.maxExtensions,
    votes: 0,
    objections: 0,
    openObjections: 0,
    previousOrderId: previous?.id,
    request,
    last: { move: 'place', at: now },
  };
  const notOffered = whyNotOffered(item, compound, wish.packageVersion, trialMonths, offered);
  if (notOffered) {
    // What was on offer when the order was placed may be gone when the request is repeated: the repetition still gets its answer.
    const earlier = await orders.order(order.id);
    if (earlier?.request === request) return asPlaced(earlier);
    throw notOffered;
  }

  const terms: Terms = {
    packageId: item.id,
    packageVersion: item.version,
    services: item.services,
    ...priceOf(item),
    trialMonths,
    cycle: item.cycle,
    termMonths: item.termMonths,
    vacancyPercent: item.vacancyPercent,
    policyVersion: current.version,
    policy,
    quote: quoteFor(roll.areas, item),
  };
  const facts = {
    package: item.name,
    ...(priceOf(terms) as Record<string, string>),
    trialMonths,
    policyVersion: terms.policyVersion,
    ...(previous && { previous: previous.id }),
  };
  const placed = await orders.place(order, terms, { at: now, actor: caller.actor, facts }, previous);
  if ('order' in placed) return asPlaced(placed.order);
  if ('takenBy' in placed) throw new DomainError('service_taken', { orderId: placed.takenBy, services: placed.services.join(', ') });
  if (placed.previous?.nextOrderId) throw new DomainError('order_followed', { orderId: placed.previous.nextOrderId });
  throw new DomainError('changed_meanwhile');
};
