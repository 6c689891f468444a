import type { PaymentChannel } from './accounts.ts';
import type { EntryKind } from './entry.ts';

/** Money that came or went at the counter, as the till sees it: amounts are positive, the kind says which way they went. */
export type CounterEntry = { kind: EntryKind; channel?: PaymentChannel; amountFen: number; cashier: string };
export type TillRow = { channel: PaymentChannel; cashier: string; entries: number; inFen: number; outFen: number };

const CAME: readonly EntryKind[] = ['payment', 'common_revenue'];
const WENT: readonly EntryKind[] = ['reversal', 'refund'];

/** What each cashier took and gave back by each channel, in the order of channels and names. Online payments pass no counter. */
export const tillOf = (entries: readonly CounterEntry[]): TillRow[] => {
  const rows = new Map<string, TillRow>();
  for (const { kind, channel, amountFen, cashier } of entries) {
    if (!channel || channel === 'online' || !(CAME.includes(kind) || WENT.includes(kind))) continue;
    const key = JSON.stringify([channel, cashier]);
    const row = rows.get(key) ?? { channel, cashier, entries: 0, inFen: 0, outFen: 0 };
    row.entries += 1;
    row[CAME.includes(kind) ? 'inFen' : 'outFen'] += amountFen;
    rows.set(key, row);
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
};
