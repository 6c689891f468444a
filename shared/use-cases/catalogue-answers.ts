import type { FirmPackage, Package, Service } from '#shared/contract/schemas/catalogue.ts';
import { priceOf } from '#shared/domain/billing/fee.ts';
import type { OfferedItem } from '#shared/store/catalogue-store.ts';
import type { PackageItem } from '#shared/store/package-store.ts';

export const serviceAnswer = ({ code, zh, en, special }: Service): Service => ({ code, zh, en, special });

const common = (item: PackageItem) => ({
  id: item.id,
  firmId: item.firmId,
  firmName: item.firmName,
  name: item.name,
  services: item.services,
  ...priceOf(item),
  trialMonths: item.trialMonths,
  cycle: item.cycle,
  termMonths: item.termMonths,
  vacancyPercent: item.vacancyPercent,
  version: item.version,
});

/** A package as a menu shows it. */
export const packageAnswer = (item: OfferedItem): Package => ({ ...common(item), state: item.state, publishedAt: item.publishedAt });

/** A package, or one of its versions, as its firm sees it. */
export const firmPackageAnswer = (item: PackageItem): FirmPackage => ({
  ...common(item),
  state: item.state,
  publishedAt: item.publishedAt,
  changedAt: item.changedAt,
  serves: item.serves,
  externalId: item.externalId,
});
