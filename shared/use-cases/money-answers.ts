import type * as z from 'zod';
import type { LedgerEntry as EntryAnswer } from '#shared/contract/schemas/ledger.ts';
import type { Bill, Receipt } from '#shared/contract/schemas/money.ts';
import { priceOf } from '#shared/domain/billing/fee.ts';
import { openOf } from '#shared/domain/ledger/bill-balance.ts';
import type { BillItem } from '#shared/store/ledger/bill-store.ts';
import type { LedgerEntry } from '#shared/store/ledger/entry-store.ts';

export const billAnswer = (bill: BillItem): Bill => ({
  number: bill.number,
  orderId: bill.orderId,
  period: bill.period,
  unit: bill.unit,
  from: bill.from,
  to: bill.to,
  areaDm2: bill.areaDm2,
  occupied: bill.occupied,
  ...priceOf(bill),
  amountFen: bill.amountFen,
  receivedFen: bill.received,
  waivedFen: bill.waived,
  creditedFen: bill.credited,
  writtenOffFen: bill.writtenOff,
  subsidyFen: bill.subsidy,
  openFen: openOf(bill),
  disputed: bill.disputed,
  issuedOn: bill.issuedOn,
  dueOn: bill.dueOn,
});

/** The key of the entry that a paper receipt is booked under. */
export const receiptKey = (receiptNumber: string): string => `receipt#${receiptNumber}`;
/** And of the entry that takes it back. */
export const reversalKey = (receiptNumber: string): string => `reversal#${receiptKey(receiptNumber)}`;

/** @param reversal the entry that took the receipt back, where that is looked for */
export const receiptAnswer = (
  { key, channel, unit, amountFen, bills, prepaidFen, at, actor, details }: LedgerEntry,
  reversal?: LedgerEntry,
): z.output<typeof Receipt> => ({
  receiptNumber: key.slice(receiptKey('').length),
  channel: channel as 'cash',
  unit,
  amountFen,
  bills: bills.map(({ orderId, period, effects }) => ({ orderId, period, receivedFen: effects.received ?? 0 })),
  creditFen: prepaidFen,
  receivedAt: at,
  cashier: actor.person.name,
  ...(details?.photoHash && { photoHash: String(details.photoHash) }),
  ...(reversal && { reversed: { at: reversal.at, by: reversal.actor.person.name, reason: reversal.reason ?? '' } }),
});

export const entryAnswer = (entry: LedgerEntry): EntryAnswer => ({
  key: entry.key,
  kind: entry.kind,
  ...(entry.unit && { unit: entry.unit }),
  ...(entry.channel && { channel: entry.channel }),
  amountFen: entry.amountFen,
  bills: entry.bills.map(({ orderId, period, effects }) => ({
    orderId,
    period,
    receivedFen: effects.received ?? 0,
    waivedFen: effects.waived ?? 0,
    creditedFen: effects.credited ?? 0,
    writtenOffFen: effects.writtenOff ?? 0,
    subsidyFen: effects.subsidy ?? 0,
  })),
  prepaidFen: entry.prepaidFen,
  ...(entry.details?.number && { number: String(entry.details.number) }),
  ...(entry.reason && { reason: entry.reason }),
  ...(entry.details?.approver && { approver: String(entry.details.approver) }),
  at: entry.at,
  party: entry.actor.party.name,
  person: entry.actor.person.name,
});
