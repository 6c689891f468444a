import type { FirmCaller } from '#shared/platform/callers/caller.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { nouns } from '#shared/platform/nouns.ts';
import type { ContractItem, ContractStore } from '#shared/store/ledger/contract-store.ts';

/** The contract of an order of this firm. An order for which no fees have begun has none, and no money. */
export const firmContract = async (contracts: ContractStore, caller: FirmCaller, orderId: string): Promise<ContractItem> => {
  const contract = await contracts.contract(orderId);
  if (contract?.firmId !== caller.firm.id) throw new DomainError('not_found', { what: nouns.order });
  return contract;
};
