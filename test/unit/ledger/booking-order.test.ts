import { expect, it } from 'vitest';
import { balanced } from '#shared/domain/ledger/accounts.ts';
import type { BillChange } from '#shared/domain/ledger/entry.ts';
import { type CountedEntry, recount } from '#shared/domain/ledger/recount.ts';
import { bill, ORDER, PERIODS, UNIT } from './any-ledger.ts';

const DAY = '2027-02-01';
const entry = (key: string, at: string, effects: BillChange['effects'], seq: number): CountedEntry => ({
  key,
  unit: UNIT,
  at: `${DAY}T${at}:00.000Z`,
  bills: [{ orderId: ORDER, period: PERIODS[0], effects, seq }],
  prepaidFen: 0,
  postings: balanced([
    { account: 'receivable', fen: -(effects.received ?? 0) },
    { account: 'received_cash', fen: effects.received ?? 0 },
  ]),
});

it('takes entries in the order in which they were booked: one that was asked for earlier may have been slower', () => {
  const issued = bill(PERIODS[0], 1_000);
  const entries = [
    entry('receipt#1', '01:00', { received: 1_000 }, 1),
    entry('reversal#receipt#1', '02:01', { received: -1_000 }, 2),
    // Asked for before the reversal, booked after it.
    entry('receipt#2', '02:00', { received: 1_000 }, 3),
  ];
  const { faults, totals } = recount([{ ...issued, received: 1_000 }], entries);
  expect(faults).toEqual([]);
  expect(totals.get(`${ORDER}#${PERIODS[0]}`)).toMatchObject({ received: 1_000, paid: 1 });
});
