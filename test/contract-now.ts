import { createHash } from 'node:crypto';
import { STANDARD_POLICY } from '#shared/contract/schemas/policy.ts';
import { firstPeriod } from '#shared/domain/billing/bill-draft.ts';
import { type LocalDate, localDateOf } from '#shared/domain/calendar/local-date.ts';
import { transact } from '#shared/store/database.ts';
import type { BillItem } from '#shared/store/ledger/bill-store.ts';
import { type ContractItem, contractStore } from '#shared/store/ledger/contract-store.ts';
import { queryAll } from '#shared/store/page.ts';
import { rollFile, type StreetWorld } from './street-world.ts';

type StoredBill = BillItem & { pk: string; sk: string };
/** Hash of all bills, without what differs from compound to compound. */
export const hashOf = (bills: readonly StoredBill[]): string => {
  const rows = bills.map(({ pk: _, orderId: __, ...bill }) => Object.entries(bill).sort(([a], [b]) => (a < b ? -1 : 1)));
  const canonical = JSON.stringify(rows, (_, value) => (value && 'account' in Object(value) ? [value.account, value.fen] : value));
  return createHash('sha256').update(canonical).digest('hex');
};

/** Orders at a compound whose fees begin at once: the contract is written as the move that begins them would, without living the trial. */
export const contractNow = (world: StreetWorld) => {
  const { host, must, firm, newCompound, newPackage } = world;
  const { operator } = host;
  const contracts = contractStore(operator);
  let n = 0;

  const placeAt = async (compound: StreetWorld['compound'], services = ['cleaning', 'parking-order', 'maintenance']) => {
    const offer = await newPackage(firm.key, { services: services.map((code, at) => ({ code, level: '每日', share: 3 - at })) });
    return (
      await must(`POST /v1/compounds/${compound.id}/orders`, { token: compound.committee, body: { packageId: offer.id, trialMonths: 3 } })
    ).id as string;
  };
  const beginFees = async (compound: StreetWorld['compound'], orderId: string, more: Partial<ContractItem> = {}): Promise<ContractItem> => {
    const { reminderDays, noticeDays, dunningReasonableDays, paymentDays, maxPrepayMonths } = STANDARD_POLICY;
    const feesFrom: LocalDate = more.feesFrom ?? localDateOf(host.clock.now());
    const cycle = more.cycle ?? 'month';
    const contract: ContractItem = {
      orderId,
      yuanPerSqmMonth: '0.35',
      cycle,
      feesFrom,
      draftDays: 0,
      vacancyPercent: 100,
      ...{ reminderDays, noticeDays, dunningReasonableDays, paymentDays, maxPrepayMonths },
      compoundId: compound.id,
      communityId: world.community,
      compoundName: '院',
      firmId: firm.id,
      firmName: '安居物业',
      packageName: '三保',
      nextPeriod: firstPeriod({ feesFrom, cycle }),
      ...more,
    };
    await transact(operator, [contracts.contractItem(contract)]);
    return contract;
  };

  return {
    contracts,
    placeAt,
    beginFees,
    /** A compound of so many units with one order whose fees begin. */
    at: async (units: number, more: Partial<ContractItem> = {}) => {
      n += 1;
      const compound = await newCompound(`小区${n}`, 'chen', rollFile(units));
      const orderId = await placeAt(compound);
      const contract = await beginFees(compound, orderId, more);
      return { compound, orderId, contract, of: `/v1/compounds/${compound.id}/orders/${orderId}` };
    },
    /** All bills of a period as stored, in the roll's order. */
    bills: (orderId: string, period: string) => queryAll<StoredBill>(operator, operator.tables.ledger, `${orderId}#${period}`, 'unit#'),
    deliver: (orderId: string) =>
      host.invoke('billing-page', { Records: [{ messageId: 'm', body: JSON.stringify({ orderId }) }] } as never).catch(() => undefined),
  };
};
