import { DomainError } from '#shared/platform/domain-error.ts';
import { compoundOf, streetOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import type { Standing } from '#shared/store/ledger/standing-store.ts';

type Params = { compoundId: string; orderId: string };

/** A compound and an order named by the street: both must be its own, and the one the other's. */
export const ownOfStreet = (streetId: string, { compoundId, orderId }: Params): void => {
  if (streetOf(compoundId) !== streetId) throw new DomainError('not_found', { what: nouns.compound });
  if (compoundOf(orderId) !== compoundId) throw new DomainError('not_found', { what: nouns.order });
};

/** An order named by a committee must be of its compound. */
export const ownOfCompound = ({ compoundId, orderId }: Params): void => {
  if (compoundOf(orderId) !== compoundId) throw new DomainError('not_found', { what: nouns.order });
};

/** Whose money a bill is: the contract behind it says so. */
export const firmOf = ({ contracts: [contract] }: Standing): string => {
  if (!contract) throw new DomainError('not_found', { what: nouns.order });
  return contract.firmId;
};
