import type { Item } from '#shared/store/database.ts';
import type { Stored } from './stored.ts';

export const EFFECTS = ['received', 'waived', 'credited', 'writtenOff', 'subsidy'] as const;
export type Effect = (typeof EFFECTS)[number];
export type Posting = { account: string; fen: number };
export type Bill = Item & { orderId: string; period: string; unit: string; number: string; amountFen: number; waivedAtIssueFen: number } & {
  issuedOn: string;
  disputed: boolean;
  postings: Posting[];
} & Record<Effect, number>;
export type BillChange = { orderId: string; period: string; effects: Partial<Record<Effect, number>>; disputed?: boolean };
export type Entry = Item & {
  key: string;
  kind: string;
  unit: string;
  at: string;
  amountFen: number;
  bills: BillChange[];
  prepaidFen: number;
  postings: Posting[];
};

export const openOf = (bill: { amountFen: number } & Record<Effect, number>): number =>
  EFFECTS.reduce((open, effect) => open - bill[effect], bill.amountFen);
export const billKey = ({ orderId, period }: { orderId: string; period: string }, unit: string): string => `${orderId}#${period}#${unit}`;
/** The local day of an instant: eight hours ahead, all year. */
export const dayOf = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);
export const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

const without = (prefix: string, sk: string): string => sk.slice(prefix.length);

/** What lies in the tables, told apart by its keys alone. */
export const booksOf = ({ ledger, events, orders, audit, registry }: Stored) => {
  const of = (items: readonly Item[], prefix: string) => items.filter(({ sk }) => sk.startsWith(prefix));
  return {
    bills: of(ledger, 'unit#') as Bill[],
    entries: of(events, 'entry#') as Entry[],
    contracts: of(ledger, 'contract#'),
    runs: of(ledger, 'run#'),
    /** Paid ahead, by unit. */
    prepaid: new Map(of(ledger, 'account#').map(({ unit, prepaidFen }) => [unit as string, prepaidFen as number])),
    totals: ledger.filter(({ pk }) => pk.endsWith('#sums')),
    months: ledger.filter(({ pk }) => pk.endsWith('#days')),
    lastNumbers: of(ledger, 'numbers#'),
    disputes: of(ledger, 'dispute#'),
    waivers: of(ledger, 'waiver#'),
    payments: of(ledger, 'payment#').filter(({ sameAs }) => sameAs === undefined),
    refunds: of(ledger, 'payment-refund#'),
    unmatched: of(ledger, 'unmatched#'),
    commonFen: (of(ledger, 'common-total')[0]?.amountFen ?? 0) as number,
    journal: of(ledger, 'at#').map(({ key }) => key as string),
    orders: of(orders, 'order#'),
    units: of(registry, 'unit#'),
    rungs: of(events, 'dunning#').map(({ pk, sk, at }) => ({ bill: `${pk}#${without('dunning#', sk)}`, at: at as string })),
    reconciled: of(events, 'reconciled#'),
    events,
    audit,
  };
};
export type Books = ReturnType<typeof booksOf>;
