import fc from 'fast-check';
import { allocate } from '#shared/domain/ledger/allocation.ts';
import { type BillBalance, type Effects, openOf } from '#shared/domain/ledger/bill-balance.ts';
import { creditOf, mostCredit } from '#shared/domain/ledger/credit.ts';
import {
  type BillChange,
  billPostings,
  type Changed,
  type Changes,
  changed,
  ENTRY_KINDS,
  type EntryKind,
  entryPostings,
} from '#shared/domain/ledger/entry.ts';
import type { CountedBill, CountedEntry } from '#shared/domain/ledger/recount.ts';
import { reversalOf } from '#shared/domain/ledger/reversal.ts';

export const ORDER = 'ord_a';
export const UNIT = '1-1-101';
export const PERIODS = ['2027-Q1', '2027-Q2', '2027-Q3'] as const;
export type Bill = CountedBill & { from: string };

export const bill = (period: string, amountFen: number, waivedAtIssueFen = 0): Bill => ({
  orderId: ORDER,
  period,
  unit: UNIT,
  from: `${period}-first`,
  issuedOn: '2027-01-01',
  amountFen,
  received: 0,
  waived: waivedAtIssueFen,
  waivedAtIssueFen,
  credited: 0,
  writtenOff: 0,
  subsidy: 0,
  disputed: false,
  postings: billPostings(amountFen, waivedAtIssueFen),
});

/** Whatever happens to bills and prepaid money; the provider's chargebacks and the owners' common revenue are other things. */
export const KINDS = ENTRY_KINDS.filter((kind) => kind !== 'chargeback' && kind !== 'common_revenue').sort();

/** Something that is tried: what, on which bill, with which share of what would be possible (and sometimes more). */
export type Wish = { kind: EntryKind; nth: number; percent: number };
export const wishes: fc.Arbitrary<Wish[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    nth: fc.nat(2),
    percent: fc.integer({ min: 1, max: 150 }),
  }),
  { maxLength: 30 },
);
/** A life in which everything happens: a paid bill is credited, so that there is something to release and to refund. */
export const EVERYTHING: Wish[] = (
  [
    ['payment', 0, 20],
    ['reversal', 0, 1],
    ['payment', 0, 20],
    ['credit_note', 0, 100],
    ['waiver', 1, 10],
    ['subsidy', 1, 10],
    ['refund', 0, 50],
    ['release', 1, 1],
    ['dispute', 2, 1],
    ['dispute_closed', 2, 1],
    ['write_off', 2, 50],
  ] as const
).map(([kind, nth, percent]) => ({ kind, nth, percent }));
export const anyBills: fc.Arbitrary<Bill[]> = fc
  .tuple(...PERIODS.map(() => fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 100 }))))
  .map((amounts) => amounts.map(([fen, percent], n) => bill(PERIODS[n] as string, fen, Math.floor((fen * percent) / 100))));

export type Life = { bills: Bill[]; prepaidFen: number; entries: CountedEntry[]; last?: Changed<Bill>[] };

const share = (fen: number, percent: number) => Math.floor((fen * percent) / 100);
const one = ({ orderId, period }: Bill, effects: Effects, disputed?: boolean): BillChange => ({
  orderId,
  period,
  effects,
  ...(disputed !== undefined && { disputed }),
});

/** What a wish does to the ledger as it stands, as the use cases plan it; undefined where they refuse. */
const planned = ({ bills, prepaidFen, entries }: Life, { kind, nth, percent }: Wish): Changes | undefined => {
  const at = bills[nth] as Bill;
  const open = openOf(at);
  switch (kind) {
    case 'payment': {
      const amount =
        share(
          bills.reduce((sum, bill) => sum + openOf(bill), 0),
          percent,
        ) + 1;
      const { bills: changes, surplusFen } = allocate(
        amount,
        bills.filter(({ disputed }) => !disputed),
      );
      return { bills: changes, prepaidFen: surplusFen };
    }
    case 'reversal': {
      const paid = entries.find(({ key }) => key.startsWith('payment') && !entries.some((other) => other.key === `reversal-${key}`));
      return paid && reversalOf(paid, bills, prepaidFen);
    }
    case 'release': {
      const received = Math.min(prepaidFen, open);
      return received > 0 ? { bills: [one(at, { received })], prepaidFen: -received } : undefined;
    }
    case 'refund': {
      const amount = share(prepaidFen, Math.min(100, percent));
      return amount > 0 ? { bills: [], prepaidFen: -amount } : undefined;
    }
    case 'credit_note': {
      const amount = Math.min(mostCredit(at), share(at.amountFen, percent));
      const { effects, prepaidFen: back } = creditOf(at, amount);
      return amount > 0 ? { bills: [one(at, effects)], prepaidFen: back } : undefined;
    }
    case 'dispute':
      return at.disputed || open === 0 ? undefined : { bills: [one(at, {}, true)], prepaidFen: 0 };
    case 'dispute_closed':
      return at.disputed ? { bills: [one(at, {}, false)], prepaidFen: 0 } : undefined;
    default: {
      const effect = { waiver: 'waived', subsidy: 'subsidy', write_off: 'writtenOff' }[kind as 'waiver'] as keyof Effects;
      const amount = Math.min(open, share(open, percent));
      return amount > 0 ? { bills: [one(at, { [effect]: amount })], prepaidFen: 0 } : undefined;
    }
  }
};

/** Lives through wishes, one local day each; calls `after` with every entry that was booked. */
export const live = (
  bills: readonly Bill[],
  tried: readonly Wish[],
  after: (life: Life, entry: CountedEntry, kind: EntryKind) => void = () => undefined,
): Life => {
  let life: Life = { bills: [...bills], prepaidFen: 0, entries: [] };
  for (const [n, wish] of tried.entries()) {
    const changes = planned(life, wish);
    if (!changes) continue;
    const done = changed<Bill & BillBalance>(life.bills, changes.bills);
    const paid = life.entries.find(
      ({ key }) => key.startsWith('payment') && !life.entries.some((other) => other.key === `reversal-${key}`),
    );
    const entry: CountedEntry = {
      key: wish.kind === 'reversal' ? `reversal-${paid?.key}` : `${wish.kind}-${n}`,
      unit: UNIT,
      at: `2027-02-${String(1 + Math.floor(n / 2)).padStart(2, '0')}T0${n % 2}:00:00.000Z`,
      ...changes,
      postings: entryPostings(wish.kind as 'payment', done, changes.prepaidFen, 'cash'),
    };
    life = {
      bills: life.bills.map((bill) => done.find(({ change }) => change.period === bill.period)?.after ?? bill),
      prepaidFen: life.prepaidFen + changes.prepaidFen,
      entries: [...life.entries, entry],
      last: done,
    };
    after(life, entry, wish.kind);
  }
  return life;
};
