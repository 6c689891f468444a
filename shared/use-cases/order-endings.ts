import type { Terms } from '#shared/contract/schemas/order.ts';
import type { Instant } from '#shared/domain/calendar/local-date.ts';
import { endOfDaysAfter, lastFeeDay, serviceEndAfterNotice } from '#shared/domain/orders/moments.ts';
import type { ContractStore } from '#shared/store/ledger/contract-store.ts';
import type { Change, OrderItem } from '#shared/store/order-store.ts';
import type { Brings } from './move-order.ts';

/** Service stops with the move: from then on the firm hands over. */
export const serviceStopped =
  (at: Instant, { policy }: Terms): Brings =>
  ({ moments }) => ({ moments: { ...moments, decideBy: undefined, handOverBy: endOfDaysAfter(at, policy.handOverDays) } });

/**
 * Notice sets the end of service, and in the same transaction the last day for which fees are billed. A firm's may lie beyond the term: then
 * bills, which were out to the end of it, are due again.
 */
export const noticeOf = async (
  contracts: ContractStore,
  by: 'committee' | 'firm',
  now: Instant,
  { policy }: Terms,
  { id, moments }: OrderItem,
): Promise<Change> => {
  const serviceEndsAt = serviceEndAfterNotice(now, by, moments, policy);
  const contract = await contracts.contract(id);
  return {
    moments: { ...moments, serviceEndsAt },
    also: contract ? [contracts.setContract({ ...contract, feesUntil: lastFeeDay(serviceEndsAt) }, contract)] : [],
  };
};

export const noticeGiven =
  (contracts: ContractStore, by: 'committee' | 'firm', now: Instant, terms: Terms): Brings =>
  (order) =>
    noticeOf(contracts, by, now, terms, order);
