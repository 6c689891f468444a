import { DomainError } from '#shared/platform/domain-error.ts';
import { nouns } from '#shared/platform/nouns.ts';
import type { UnitItem } from '#shared/store/registry/unit-item.ts';
import type { CashDeps } from './cash-deps.ts';

/** The unit at the counter. @throws DomainError not_found */
export const counterUnit = async ({ units }: CashDeps, compoundId: string, ref: string): Promise<UnitItem> => {
  const [unit] = await units.unitsOf(compoundId, [ref]);
  if (!unit) throw new DomainError('not_found', { what: nouns.unit });
  return unit;
};
