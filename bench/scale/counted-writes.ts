import type { FunctionName } from '#infra/wiring.ts';

/** Write units by `table/kind of partition key` and `table.index`; requests to the database by function. Of items below 1 KB. */
export type Counted = { units: Readonly<Record<string, number>>; requests: Partial<Record<FunctionName, number>> };

/**
 * What an installation does most, as the emulator counts it, with the audit trail and the journal that follow from it.
 * test/integration/scale-units.test.ts lives each of them and compares.
 */
export const COUNTED = {
  /** A billing run, besides its pages: draft opened, numbers taken, end. */
  run: { units: { 'ledger/order': 6, 'ledger/compound': 8, 'events/order': 4, 'ledger.due': 3 }, requests: {} },
  /** A page of it, besides its bills. */
  page: { units: { 'ledger/order': 2, 'ledger/street-sums': 2, 'ledger/street-days': 2 }, requests: {} },
  bill: { units: { 'ledger/order-period': 1 }, requests: {} },
  /** An online payment of one bill, from its page to its journal. */
  payment: {
    units: {
      'ledger/compound': 9,
      'ledger/day-of-payments': 2,
      'ledger/told-by-provider': 3,
      'ledger/order-period': 2,
      'ledger/street-sums': 2,
      'ledger/street-days': 2,
      'ledger/compound-month': 1,
      'events/compound': 2,
      'audit/street-month': 1,
    },
    requests: { payments: 8, 'payment-webhook': 1, 'payment-apply': 10, audit: 3, 'webhook-fanout': 1 },
  },
  /** A receipt at the counter. */
  receipt: {
    units: {
      'ledger/compound': 1,
      'ledger/order-period': 2,
      'ledger/street-sums': 2,
      'ledger/street-days': 2,
      'ledger/compound-month': 1,
      'events/compound': 2,
      'audit/street-month': 1,
    },
    requests: { cash: 5, audit: 3 },
  },
  /** A page of a period's bills looked at; an overdue bill listed; a bill's household reminded. */
  look: { units: { 'ledger/order': 2, 'ledger.due': 2 }, requests: {} },
  listing: { units: { 'ledger/order-period': 2, 'ledger.due': 1 }, requests: {} },
  reminder: { units: { 'ledger/order-period': 4, 'events/order': 2, 'ledger.due': 2, 'audit/street-month': 1 }, requests: { audit: 1 } },
  /** A ledger counted again. */
  recount: {
    units: { 'events/compound': 1, 'ledger/compound': 1, 'ledger.due': 2, 'audit/street-month': 1 },
    requests: { reconcile: 10, audit: 1 },
  },
  ballot: { units: { 'orders/vote': 1 }, requests: { owner: 2 } },
  /** A move or reminder of an order by its timer: on average of those from the opening of a vote to its count. */
  move: {
    units: {
      'orders/compound': 2,
      'events/order': 2,
      'orders.due': 2,
      'orders.firm': 4 / 3,
      'orders.street': 1,
      'orders.placed': 1,
      'audit/street-month': 1,
    },
    requests: { deadlines: 22 / 3, audit: 1 },
  },
} as const satisfies Record<string, Counted>;

export type Doing = keyof typeof COUNTED;

/** Units of so many of each. */
export const unitsOf = (doings: Partial<Record<Doing, number>>): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const [doing, times] of Object.entries(doings))
    for (const [key, units] of Object.entries(COUNTED[doing as Doing].units)) sums[key] = (sums[key] ?? 0) + times * units;
  return sums;
};

/** Units by table, those of its indexes included. */
export const byTable = (units: Readonly<Record<string, number>>): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const [key, more] of Object.entries(units)) {
    const table = key.split(/[/.]/)[0] ?? key;
    sums[table] = (sums[table] ?? 0) + more;
  }
  return sums;
};
