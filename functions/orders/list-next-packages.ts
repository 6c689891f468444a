import type { orderRoutes } from '#shared/contract/order-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { compoundOrder } from '#shared/use-cases/compound-order.ts';
import { onMenu } from './get-menu.ts';
import { standingOf } from './offer.ts';
import type { OrderDeps } from './order-deps.ts';

/** Who else on the menu serves what an order chose: fewest missing services first, then the cheapest. */
export const listNextPackages: UseCase<typeof orderRoutes.listNextPackages, OrderDeps> = async (
  { db, orders, catalogue, records },
  { caller, params },
) => {
  const { order } = await compoundOrder(orders, caller, params.orderId);
  const [packages, standing] = await Promise.all([catalogue.menuOf(caller.streetId, caller.compound), standingOf(db, caller)]);
  const others = packages.filter(({ firmId }) => firmId !== order.firmId);
  const ofFirms = await records(
    caller.streetId,
    others.map(({ firmId }) => firmId),
  );
  return {
    services: order.services,
    packages: others
      .map((item) => {
        const offered = item.services.map(({ code }) => code);
        return { ...onMenu(item, standing, ofFirms), missing: order.services.filter((code) => !offered.includes(code)) };
      })
      .filter(({ missing }) => missing.length < order.services.length)
      .sort((a, b) => a.missing.length - b.missing.length || (a.quote?.compoundMonthFen ?? 0) - (b.quote?.compoundMonthFen ?? 0)),
  };
};
