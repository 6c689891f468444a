import { DomainError } from '#shared/platform/domain-error.ts';
import { compoundOf, streetOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import type { ContractItem } from '#shared/store/ledger/contract-store.ts';
import type { LedgerDeps } from './ledger-deps.ts';

type Params = { compoundId: string; orderId: string };

/** A compound and an order named by the street: both must be its own, and the one the other's. */
export const ownOfStreet = (streetId: string, { compoundId, orderId }: Params): void => {
  if (streetOf(compoundId) !== streetId) throw new DomainError('not_found', { what: nouns.compound });
  if (compoundOf(orderId) !== compoundId) throw new DomainError('not_found', { what: nouns.order });
};

/** The contract behind a bill: it names the firm whose money it is. */
export const contractOf = async ({ contracts }: LedgerDeps, { compoundId, orderId }: Params): Promise<ContractItem> => {
  const contract = compoundOf(orderId) === compoundId ? await contracts.contract(orderId) : undefined;
  if (!contract) throw new DomainError('not_found', { what: nouns.order });
  return contract;
};
