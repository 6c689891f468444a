import type { orderRoutes } from '#shared/contract/order-routes.ts';
import { quoteFor } from '#shared/domain/catalogue/quote.ts';
import { allowedTrialMonths } from '#shared/domain/catalogue/trial-lengths.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import type { OfferedItem } from '#shared/store/catalogue-store.ts';
import { packageAnswer, serviceAnswer } from '#shared/use-cases/catalogue-answers.ts';
import type { FirmRecords } from './firm-records.ts';
import { type Standing, standingOf } from './offer.ts';
import type { OrderDeps } from './order-deps.ts';

/** A package as the menu shows it: how long it can be tried, what it would cost this compound, once its roll is whole, and how its firm's trials went. */
export const onMenu = (item: OfferedItem, { roll, policy }: Standing, records: FirmRecords) => ({
  package: packageAnswer(item),
  allowedTrialMonths: allowedTrialMonths(item.trialMonths, policy),
  record: records.get(item.firmId),
  ...(roll?.state === 'whole' && { quote: quoteFor(roll.areas, item) }),
});

/** The street's services, and every package that is offered here with what it would cost this compound. */
export const getMenu: UseCase<typeof orderRoutes.getMenu, OrderDeps> = async ({ db, catalogue, records }, { caller }) => {
  const [services, packages, standing] = await Promise.all([
    catalogue.services(caller.streetId),
    catalogue.menuOf(caller.streetId, caller.compound),
    standingOf(db, caller),
  ]);
  const ofFirms = await records(
    caller.streetId,
    packages.map(({ firmId }) => firmId),
  );
  return {
    services: services.map(serviceAnswer),
    packages: packages.map((item) => onMenu(item, standing, ofFirms)),
  };
};
