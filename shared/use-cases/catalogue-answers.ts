import type { Package, Service } from '#shared/contract/schemas/catalogue.ts';
import { priceOf } from '#shared/domain/billing/fee.ts';
import type { PackageItem } from '#shared/store/catalogue-store.ts';

export const serviceAnswer = ({ code, zh, en, special }: Service): Service => ({ code, zh, en, special });

export const packageAnswer = (item: PackageItem): Package => ({
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
  state: item.state,
  publishedAt: item.publishedAt,
});
