import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanced } from '#shared/domain/ledger/accounts.ts';
import { allocate, oldestFirst } from '#shared/domain/ledger/allocation.ts';
import { applied, EFFECTS, openOf } from '#shared/domain/ledger/bill-balance.ts';
import { creditOf, mostCredit } from '#shared/domain/ledger/credit.ts';
import { commonRevenuePostings } from '#shared/domain/ledger/entry.ts';
import { recount } from '#shared/domain/ledger/recount.ts';
import { addSums, NO_SUMS, type Sums, sumsOfChange } from '#shared/domain/ledger/sums.ts';
import { anyBills, bill, EVERYTHING, KINDS, live, ORDER, PERIODS, wishes } from './any-ledger.ts';

const total = (sums: Iterable<Sums>): Sums => [...sums].reduce(addSums, NO_SUMS);

describe('whatever happens in the ledger', () => {
  it('balances, entry by entry and kind by kind', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(anyBills, wishes, (bills, tried) => {
        live(bills, tried, (_, { postings }, kind) => {
          met.add(kind);
          expect(postings.reduce((sum, { fen }) => sum + fen, 0)).toBe(0);
          expect(postings.every(({ fen }) => Number.isSafeInteger(fen) && fen !== 0)).toBe(true);
          expect(new Set(postings.map(({ account }) => account)).size).toBe(postings.length);
        });
      }),
      { numRuns: 300, examples: [[PERIODS.map((period) => bill(period, 1_000)), EVERYTHING]] },
    );
    expect([...met].sort()).toEqual(KINDS);
  });

  it('leaves no bill and no household below zero, and open is what was billed less all that happened', () => {
    fc.assert(
      fc.property(anyBills, wishes, (bills, tried) => {
        live(bills, tried, (life) => {
          expect(life.prepaidFen).toBeGreaterThanOrEqual(0);
          for (const one of life.bills) {
            for (const effect of EFFECTS) expect(one[effect]).toBeGreaterThanOrEqual(0);
            expect(openOf(one)).toBe(one.amountFen - one.received - one.waived - one.credited - one.writtenOff - one.subsidy);
            expect(openOf(one)).toBeGreaterThanOrEqual(0);
          }
        });
      }),
    );
  });

  it('is in the accounts as it is in the bills: what is owed, disputed and paid ahead', () => {
    fc.assert(
      fc.property(anyBills, wishes, (bills, tried) => {
        const life = live(bills, tried);
        const { accounts } = recount(life.bills, life.entries);
        const open = (disputed: boolean) =>
          life.bills.filter((one) => one.disputed === disputed).reduce((sum, one) => sum + openOf(one), 0);
        expect(accounts.receivable).toBe(open(false));
        expect(accounts.disputed).toBe(open(true));
        expect(accounts.prepaid).toBe(0 - life.prepaidFen);
        expect(Object.values(accounts).reduce((sum, fen) => sum + fen, 0)).toBe(0);
      }),
    );
  });

  it('adds up in the sums change by change to what bills say in the end, as totals and by day', () => {
    fc.assert(
      fc.property(anyBills, wishes, (bills, tried) => {
        let added = bills.map((one) => sumsOfChange(undefined, one)).reduce<Sums>(addSums, NO_SUMS);
        const life = live(bills, tried, ({ last = [] }) => {
          for (const { bill: before, after } of last) added = addSums(added, sumsOfChange(before, after));
        });
        expect(added).toEqual(life.bills.map((one) => sumsOfChange(undefined, one)).reduce<Sums>(addSums, NO_SUMS));
        const counted = recount(life.bills, life.entries);
        expect(counted.faults).toEqual([]);
        expect(total(counted.totals.values())).toEqual(added);
        expect(total(counted.days.values())).toEqual(added);
        expect(added.billed - added.received - added.waived - added.credited - added.writtenOff - added.subsidy).toBe(
          life.bills.reduce((sum, one) => sum + openOf(one), 0),
        );
        expect(counted.prepaid.get('1-1-101') ?? 0).toBe(life.prepaidFen);
      }),
    );
  });
});

describe('a recount', () => {
  const paid = () =>
    live([bill(PERIODS[0], 1_000), bill(PERIODS[1], 1_000), bill(PERIODS[2], 1_000)], [{ kind: 'payment', nth: 0, percent: 50 }]);

  it('names a bill that is not what its entries say, and an entry of a bill that is not there', () => {
    const { bills, entries } = paid();
    const [first, ...others] = bills;
    if (!first) throw new Error('no bill');
    expect(recount([{ ...first, received: first.received + 1 }, ...others], entries).faults).toMatchObject([
      { stored: 1_001, counted: 1_000 },
    ]);
    expect(recount([{ ...first, disputed: true }, ...others], entries).faults).toHaveLength(1);
    expect(recount(others, entries).faults).toMatchObject([{ stored: 'missing' }]);
  });

  it('names an entry twice booked, and postings that do not balance', () => {
    const { bills, entries } = paid();
    expect(recount(bills, [...entries, ...entries]).faults.length).toBeGreaterThan(0);
    const [entry] = entries;
    if (!entry) throw new Error('no entry');
    const unbalanced = { ...entry, postings: entry.postings.slice(1) };
    expect(recount(bills, [unbalanced]).faults.map(({ what }) => what)).toContain(`postings of entry ${entry.key}`);
  });
});

describe('a payment', () => {
  it('fills bills in the order given, each whole before the next gets any, and loses nothing', () => {
    fc.assert(
      fc.property(anyBills, fc.integer({ min: 1, max: 4_000_000 }), (bills, amountFen) => {
        const { bills: changes, surplusFen } = allocate(amountFen, bills);
        const given = changes.map(({ effects }) => effects.received ?? 0);
        expect(given.reduce((sum, fen) => sum + fen, surplusFen)).toBe(amountFen);
        const open = new Map(bills.map((one) => [one.period, openOf(one)]));
        expect(changes.slice(0, -1).every(({ period, effects }) => effects.received === open.get(period))).toBe(true);
        if (surplusFen > 0) expect(given.reduce((sum, fen) => sum + fen, 0)).toBe([...open.values()].reduce((sum, fen) => sum + fen, 0));
      }),
    );
  });

  it('goes to the oldest bill first, whatever order they come in', () => {
    const bills = PERIODS.map((period) => bill(period, 100));
    fc.assert(
      fc.property(fc.shuffledSubarray(bills, { minLength: 3 }), (shuffled) => {
        expect(oldestFirst(shuffled).map(({ period }) => period)).toEqual([...PERIODS]);
      }),
    );
  });
});

describe('a credit', () => {
  it('of a paid bill is paid ahead, of an open one takes off what is open', () => {
    const paid = { ...bill(PERIODS[0], 1_000), received: 900 };
    expect(mostCredit(paid)).toBe(1_000);
    expect(creditOf(paid, 100)).toEqual({ effects: { credited: 100 }, prepaidFen: 0 });
    expect(creditOf(paid, 101)).toEqual({ effects: { credited: 101, received: -1 }, prepaidFen: 1 });
    expect(openOf(applied(paid, creditOf(paid, 1_000).effects))).toBe(0);
  });
});

it('refuses more than a bill holds, and postings that do not balance', () => {
  const one = bill(PERIODS[0], 1_000);
  expect(() => applied(one, { received: 1_001 })).toThrow(RangeError);
  expect(() => applied(one, { received: -1 })).toThrow(RangeError);
  expect(() => applied(one, { waived: 0.5 })).toThrow(RangeError);
  expect(() => balanced([{ account: 'prepaid', fen: 1 }])).toThrow(RangeError);
  expect(commonRevenuePostings(500, 'pos')).toEqual([
    { account: 'received_pos', fen: 500 },
    { account: 'common_revenue', fen: -500 },
  ]);
  expect(one.orderId).toBe(ORDER);
});
