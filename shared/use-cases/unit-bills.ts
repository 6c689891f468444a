import { firstPeriod } from '#shared/domain/billing/bill-draft.ts';
import { nextPeriod, type Period } from '#shared/domain/calendar/period.ts';
import type { BillItem, BillStore } from '#shared/store/ledger/bill-store.ts';
import type { ContractItem, ContractStore } from '#shared/store/ledger/contract-store.ts';

/** More periods of one contract than it has in ten years of months. */
const MOST = 120;

/** The periods of a contract that may have bills, the oldest first. */
export const billedPeriods = (contract: ContractItem): { orderId: string; period: Period }[] => {
  const periods: Period[] = [];
  for (let period = firstPeriod(contract); period <= contract.nextPeriod && periods.length < MOST; period = nextPeriod(period))
    periods.push(period);
  return periods.map((period) => ({ orderId: contract.orderId, period }));
};

/**
 * All bills of a unit. A bill's key follows from order, period and unit, so they are asked for by key: no index stands on bills, and a
 * billing run writes one unit per household.
 */
export const unitBills = async (
  { contracts, bills }: { contracts: ContractStore; bills: BillStore },
  compoundId: string,
  unit: string,
): Promise<{ contracts: ContractItem[]; bills: BillItem[] }> => {
  const all = await contracts.ofCompound(compoundId);
  return { contracts: all, bills: await bills.billsOf(unit, all.flatMap(billedPeriods)) };
};
