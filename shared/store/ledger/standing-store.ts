import type { Period } from '#shared/domain/calendar/period.ts';
import { getMany, type Key } from '../batch-get.ts';
import type { Database } from '../database.ts';
import { type UnitItem, unitKey } from '../registry/unit-item.ts';
import { type AccountItem, accountKey } from './account-store.ts';
import { type BillItem, billKey } from './bill-store.ts';
import { type ContractItem, contractKey } from './contract-store.ts';
import { numberKey } from './number-store.ts';

/** What is needed besides bills and account: the unit itself, the contracts behind the bills, the last number of a series and year. */
export type StandingNeeds = { unit?: true; contracts?: true; number?: { series: string; year: string } };

/** Where a unit's money stands, read at one moment per batch. */
export type Standing = {
  /** Those that exist, in the order asked. */
  bills: BillItem[];
  /** It names the unit as the roll does, however it was asked for. */
  account: AccountItem;
  unit: UnitItem | undefined;
  contracts: ContractItem[];
  lastNumber: number;
};

/** As many keys as one batch asks for. */
const BATCH = 100;

export const standingStore = (db: Database) => ({
  /** L17: all that an entry of money is planned on, strongly, in one batch (of up to 100 keys). */
  standing: async (
    compoundId: string,
    unit: string,
    refs: readonly { orderId: string; period: Period }[],
    { unit: wantsUnit, contracts, number }: StandingNeeds = {},
  ): Promise<Standing> => {
    const orders = contracts ? [...new Set(refs.map(({ orderId }) => orderId))] : [];
    const keys: Key[] = [
      accountKey(compoundId, unit),
      ...(wantsUnit ? [unitKey(compoundId, unit)] : []),
      ...(number ? [numberKey(compoundId, number.series, number.year)] : []),
      ...orders.map(contractKey),
      ...refs.map(({ orderId, period }) => billKey(orderId, period, unit)),
    ];
    const found: unknown[] = [];
    for (let from = 0; from < keys.length; from += BATCH) found.push(...(await getMany(db, keys.slice(from, from + BATCH))));
    const account = found.shift() as AccountItem | undefined;
    const unitItem = wantsUnit ? (found.shift() as UnitItem | undefined) : undefined;
    const last = number ? (found.shift() as { last: number } | undefined) : undefined;
    const contractItems = found.splice(0, orders.length).filter((one) => one !== undefined) as ContractItem[];
    const bills = found.filter((one) => one !== undefined) as BillItem[];
    // Asked for as `01-1-101`, it is still the unit `1-1-101`.
    const name = unitItem?.unit ?? bills[0]?.unit ?? unit;
    return {
      account: account ?? { unit: name, prepaidFen: 0, seq: 0 },
      unit: unitItem,
      lastNumber: last?.last ?? 0,
      contracts: contractItems,
      bills,
    };
  },
});

export type StandingStore = ReturnType<typeof standingStore>;
