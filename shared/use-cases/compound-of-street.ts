import { DomainError } from '#shared/platform/domain-error.ts';
import { streetOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import type { CompoundItem, StreetStore } from '#shared/store/registry/street-store.ts';

/** @throws DomainError not_found unless the compound is one of the street's */
export const compoundOfStreet = async (
  { streets }: { streets: Pick<StreetStore, 'compound'> },
  streetId: string,
  compoundId: string,
): Promise<CompoundItem> => {
  const compound = streetOf(compoundId) === streetId ? await streets.compound(compoundId) : undefined;
  if (!compound) throw new DomainError('not_found', { what: nouns.compound });
  return compound;
};
