import { type LocalDate, localDateOf } from '../calendar/local-date.ts';
import { ACCOUNTS, type Account, type Posting } from './accounts.ts';
import { applied, type BillBalance, EFFECTS } from './bill-balance.ts';
import type { BillChange } from './entry.ts';
import { addSums, NO_SUMS, SUMS, type Sums, sumsOfChange } from './sums.ts';

/** A bill as it stands, with what it was when it was issued. */
export type CountedBill = BillBalance & {
  orderId: string;
  period: string;
  unit: string;
  issuedOn: LocalDate;
  waivedAtIssueFen: number;
  postings: Posting[];
};
export type CountedEntry = { key: string; unit?: string; at: string; bills: BillChange[]; prepaidFen: number; postings: Posting[] };

/** A bill's balance as its entries leave it; `seq` is the last change of it, `decidedOn` the day on which its last dispute ended. */
export type CountedBalance = BillBalance & { seq: number; decidedOn?: LocalDate };

/** What should be stored, as counted from bills as issued and entries alone. Keys are `order#period`, `order#period#day` and units. */
export type Recount = {
  totals: Map<string, Sums>;
  days: Map<string, Sums>;
  prepaid: Map<string, number>;
  accounts: Record<Account, number>;
  /** How each bill should stand, by `order#period#unit`. Absent where its entries take more than it holds. */
  balances: Map<string, CountedBalance>;
  /** Bills whose balance, entries and bills whose postings are not what they should be. */
  faults: Difference[];
};
/** Where what is stored differs from what was counted. */
export type Difference = { what: string; stored: number | string; counted: number | string };

const billKey = ({ orderId, period }: { orderId: string; period: string }) => `${orderId}#${period}`;

const unbalanced = (what: string, postings: readonly Posting[]): Difference[] => {
  const counted = postings.reduce((sum, { fen }) => sum + fen, 0);
  return counted === 0 ? [] : [{ what: `postings of ${what}`, stored: counted, counted: 0 }];
};

/** A bill from its issue on: what each local day did to it, and how it should stand now. */
const history = (bill: CountedBill, changes: readonly { at: string; change: BillChange }[]) => {
  let now: BillBalance = {
    amountFen: bill.amountFen,
    received: 0,
    waived: bill.waivedAtIssueFen,
    credited: 0,
    writtenOff: 0,
    subsidy: 0,
    disputed: false,
  };
  const days: [LocalDate, Partial<Sums>][] = [[bill.issuedOn, sumsOfChange(undefined, now)]];
  let decidedOn: LocalDate | undefined;
  for (const { at, change } of changes) {
    const after = { ...applied(now, change.effects), disputed: change.disputed ?? now.disputed };
    days.push([localDateOf(at), sumsOfChange(now, after)]);
    if (now.disputed && !after.disputed) decidedOn = localDateOf(at);
    now = after;
  }
  const seq = changes.at(-1)?.change.seq ?? 0;
  return { days, now: { ...now, seq, ...(decidedOn && { decidedOn }) } };
};

const billFaults = (bill: CountedBill, counted: BillBalance): Difference[] => [
  ...EFFECTS.filter((effect) => bill[effect] !== counted[effect]).map((effect) => ({
    what: `${effect} of bill ${billKey(bill)}#${bill.unit}`,
    stored: bill[effect],
    counted: counted[effect],
  })),
  ...(bill.disputed === counted.disputed
    ? []
    : [{ what: `dispute of bill ${billKey(bill)}#${bill.unit}`, stored: String(bill.disputed), counted: String(counted.disputed) }]),
];

const addTo = (sums: Map<string, Sums>, key: string, delta: Partial<Sums>) => sums.set(key, addSums(sums.get(key) ?? NO_SUMS, delta));

/**
 * Counts a compound's ledger again. What happened to one bill is taken in the order in which it was booked; instants are those of requests, of
 * which a later one may have been faster.
 */
export const recount = (bills: readonly CountedBill[], entries: readonly CountedEntry[]): Recount => {
  const result: Recount = {
    totals: new Map(),
    days: new Map(),
    prepaid: new Map(),
    accounts: Object.fromEntries(ACCOUNTS.map((account) => [account, 0])) as Record<Account, number>,
    balances: new Map(),
    faults: [],
  };
  const byBill = new Map<string, { at: string; change: BillChange }[]>();
  for (const { key, unit = '', at, bills: changes, prepaidFen, postings } of [...entries].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  )) {
    result.faults.push(...unbalanced(`entry ${key}`, postings));
    for (const { account, fen } of postings) result.accounts[account] += fen;
    if (prepaidFen !== 0) result.prepaid.set(unit, (result.prepaid.get(unit) ?? 0) + prepaidFen);
    for (const change of changes) {
      const of = `${billKey(change)}#${unit}`;
      byBill.set(of, [...(byBill.get(of) ?? []), { at, change }]);
    }
  }
  for (const bill of bills) {
    const key = billKey(bill);
    result.faults.push(...unbalanced(`bill ${key}#${bill.unit}`, bill.postings));
    for (const { account, fen } of bill.postings) result.accounts[account] += fen;
    const of = `${key}#${bill.unit}`;
    try {
      const changes = (byBill.get(of) ?? []).toSorted((a, b) => (a.change.seq ?? 0) - (b.change.seq ?? 0));
      const { days, now } = history(bill, changes);
      for (const [day, delta] of days) {
        addTo(result.totals, key, delta);
        addTo(result.days, `${key}#${day}`, delta);
      }
      result.balances.set(of, now);
      result.faults.push(...billFaults(bill, now));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      result.faults.push({ what: `entries of bill ${of}`, stored: 'more than the bill holds', counted: bill.amountFen });
    }
    byBill.delete(of);
  }
  for (const of of byBill.keys()) result.faults.push({ what: `bill ${of}`, stored: 'missing', counted: 'named by an entry' });
  return result;
};

/** Totals as what the days added to them, from sums under `order#period#day`. */
export const totalsOfDays = (days: ReadonlyMap<string, Sums>): Map<string, Sums> => {
  const totals = new Map<string, Sums>();
  for (const [key, sums] of days) addTo(totals, key.slice(0, key.lastIndexOf('#')), sums);
  return totals;
};

/** Where stored sums are not those that were counted, in either direction. */
export const sumDifferences = (what: string, stored: ReadonlyMap<string, Sums>, counted: ReadonlyMap<string, Sums>): Difference[] =>
  [...new Set([...stored.keys(), ...counted.keys()])].sort().flatMap((key) => {
    const [one, other] = [stored.get(key) ?? NO_SUMS, counted.get(key) ?? NO_SUMS];
    return SUMS.filter((name) => one[name] !== other[name]).map((name) => ({
      what: `${name} of ${what} ${key}`,
      stored: one[name],
      counted: other[name],
    }));
  });

/** Where what households have paid ahead is not what their entries say. */
export const prepaidDifferences = (stored: ReadonlyMap<string, number>, counted: ReadonlyMap<string, number>): Difference[] =>
  [...new Set([...stored.keys(), ...counted.keys()])].sort().flatMap((unit) => {
    const [one, other] = [stored.get(unit) ?? 0, counted.get(unit) ?? 0];
    return one === other ? [] : [{ what: `paid ahead by ${unit}`, stored: one, counted: other }];
  });
