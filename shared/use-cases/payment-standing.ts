import type { ContractItem, ContractStore } from '#shared/store/ledger/contract-store.ts';
import type { Standing, StandingStore } from '#shared/store/ledger/standing-store.ts';
import { billedPeriods } from './unit-bills.ts';

/** Bills that a payment shall settle; absent: all of the unit. */
export type Wanted = readonly { orderId: string; period: string }[] | undefined;
/** What a payment is booked on. */
export type PaymentStanding = Omit<Standing, 'lastNumber'>;

type Deps = { contracts: ContractStore; standings: StandingStore };

/**
 * Where a unit's money stands when some comes: in one read where the bills are chosen, in two where they are all that the contracts may have.
 * Contracts are those behind the bills; all of the compound where all bills are wanted.
 */
export const paymentStanding = async (
  { contracts, standings }: Deps,
  compoundId: string,
  unit: string,
  wanted: Wanted,
): Promise<PaymentStanding> => {
  if (wanted) return standings.standing(compoundId, unit, wanted, { unit: true, contracts: true });
  const all: ContractItem[] = await contracts.ofCompound(compoundId);
  return { ...(await standings.standing(compoundId, unit, all.flatMap(billedPeriods), { unit: true })), contracts: all };
};
