import * as z from 'zod';
import { CHANNELS, COUNTER_CHANNELS } from '#shared/domain/ledger/accounts.ts';
import { ENTRY_KINDS } from '#shared/domain/ledger/entry.ts';
import { Bill, BillRef } from './money.ts';
import { AmountFen, DisputeId, Fen, Instant, LocalDate, OrderId, Period, pageOf, ReceiptNumber, text, UnitRef } from './primitives.ts';

const reason = text(500).meta({ examples: ['登记有误'] });
const CounterChannel = z.enum(COUNTER_CHANNELS);

/** What something that happened to money did to one bill; sums in fen, a taking back is negative. */
const BillEffect = BillRef.extend({
  receivedFen: Fen,
  waivedFen: Fen,
  creditedFen: Fen,
  writtenOffFen: Fen,
  subsidyFen: Fen,
}).meta({ id: 'BillEffect' });

export const LedgerEntry = z
  .strictObject({
    key: z.string().meta({ description: 'Unique in the compound; follows from what happened.', examples: ['receipt#2027-000001'] }),
    kind: z.enum(ENTRY_KINDS),
    unit: UnitRef.optional(),
    channel: z.enum(CHANNELS).optional(),
    amountFen: Fen.meta({ description: 'What moved, in fen; the kind says which way.' }),
    bills: z.array(BillEffect),
    prepaidFen: Fen.meta({ description: 'What was added to or taken from what the household has paid ahead.' }),
    number: z
      .string()
      .optional()
      .meta({ description: 'Number of a credit note, without gaps in the compound and year.', examples: ['C2027-000001'] }),
    reason: z.string().optional(),
    approver: z.string().optional(),
    at: Instant,
    party: z.string(),
    person: z.string(),
  })
  .meta({ id: 'LedgerEntry' });
export type LedgerEntry = z.output<typeof LedgerEntry>;

export const NewReversal = z.strictObject({ reason }).meta({ id: 'NewReversal', examples: [{ reason: '收错户' }] });
export const NewCreditNote = z
  .strictObject({ amountFen: AmountFen, reason })
  .meta({ id: 'NewCreditNote', examples: [{ amountFen: 1_050, reason: '面积更正' }] });
export const NewBillWaiver = z
  .strictObject({ amountFen: AmountFen, reason, approver: text(40) })
  .meta({ id: 'NewBillWaiver', examples: [{ amountFen: 1_050, reason: '低保户', approver: '王主任' }] });
export const NewSubsidy = z
  .strictObject({ amountFen: AmountFen, reason })
  .meta({ id: 'NewSubsidy', examples: [{ amountFen: 1_050, reason: '老旧小区补贴' }] });
export const NewWriteOff = z
  .strictObject({ reason })
  .meta({ id: 'NewWriteOff', description: 'All that is open on the bill is written off.', examples: [{ reason: '房屋已拆除' }] });
export const NewRefund = z
  .strictObject({ amountFen: AmountFen, reason, channel: CounterChannel })
  .meta({ id: 'NewRefund', examples: [{ amountFen: 1_050, reason: '搬离退款', channel: 'cash' }] });

export const NewDispute = z.strictObject({ reason }).meta({ id: 'NewDispute', examples: [{ reason: '三月没有保洁' }] });
export const Dispute = z
  .strictObject({ id: DisputeId, orderId: OrderId, period: Period, unit: UnitRef, openFen: Fen, reason: z.string(), openedAt: Instant })
  .meta({ id: 'Dispute' });
export const DisputeDecision = z
  .strictObject({
    outcome: z.enum(['rejected', 'upheld']),
    creditFen: AmountFen.optional().meta({ description: 'What is credited when upheld; absent: all that is open.' }),
    reason,
  })
  .refine(({ outcome, creditFen }) => outcome === 'upheld' || creditFen === undefined, {
    path: ['creditFen'],
    error: 'only where the dispute is upheld',
  })
  .meta({ id: 'DisputeDecision', examples: [{ outcome: 'upheld', creditFen: 1_050, reason: '核实缺少一次保洁' }] });

export const NewCommonRevenue = z
  .strictObject({ amountFen: AmountFen, channel: CounterChannel, source: text(120) })
  .meta({ id: 'NewCommonRevenue', examples: [{ amountFen: 60_000, channel: 'transfer', source: '公共车位四月租金' }] });
export const CommonRevenue = z
  .strictObject({
    id: z.string(),
    amountFen: Fen,
    channel: CounterChannel,
    source: z.string(),
    receivedAt: Instant,
    cashier: z.string(),
  })
  .meta({ id: 'CommonRevenue' });
export const CommonRevenuePage = pageOf(CommonRevenue)
  .extend({
    totalFen: Fen.meta({
      description: 'All that the compound’s common parts have earned. It belongs to the owners and is in no collection rate.',
    }),
  })
  .meta({ id: 'CommonRevenuePage' });

export const Till = z
  .strictObject({
    date: LocalDate,
    rows: z.array(
      z.strictObject({
        channel: CounterChannel,
        cashier: z.string(),
        entries: z.int(),
        inFen: Fen.meta({ description: 'Received.' }),
        outFen: Fen.meta({ description: 'Reversed or refunded.' }),
      }),
    ),
    inFen: Fen,
    outFen: Fen,
  })
  .meta({ id: 'Till', description: 'What each cashier took and gave back on a local day, by channel.' });

export const UnitAccount = z
  .strictObject({
    unit: UnitRef,
    openFen: Fen,
    prepaidFen: Fen.meta({ description: 'Paid ahead; released into coming bills.' }),
    bills: z.array(Bill).meta({ description: 'Those with something open first, oldest first.' }),
    entries: pageOf(LedgerEntry),
  })
  .meta({ id: 'UnitAccount' });

export const PrepaidPage = pageOf(
  z.strictObject({ unit: UnitRef, prepaidFen: Fen.meta({ description: 'Paid ahead, not yet released into a bill.' }) }),
)
  .extend({
    households: z.int().meta({ description: 'Households with money paid ahead, on all pages.' }),
    totalFen: Fen.meta({ description: 'What they have paid ahead in all.' }),
  })
  .meta({ id: 'PrepaidPage' });

export const ReceiptPreview = z
  .strictObject({
    toBook: z.int().meta({ description: 'Receipts that an import would book.' }),
    alreadyThere: z.int().meta({ description: 'Booked before, with the same content.' }),
    amountFen: Fen.meta({ description: 'Sum of all rows.' }),
    rows: z.array(
      z.strictObject({
        row: z.int().meta({ description: 'As a spreadsheet numbers it.' }),
        receiptNumber: ReceiptNumber,
        unit: UnitRef,
        channel: CounterChannel,
        amountFen: AmountFen,
        alreadyThere: z.boolean().meta({ description: 'Nothing would be booked for it: it stands booked.' }),
        bills: z.array(BillRef.extend({ receivedFen: Fen })).meta({ description: 'What each bill would get, rows before it counted in.' }),
        creditFen: Fen.meta({ description: 'What would be kept as paid ahead.' }),
      }),
    ),
  })
  .meta({ id: 'ReceiptPreview', description: 'What an import of this file would book; nothing is written.' });

export const ReceiptImport = z
  .strictObject({
    rows: z.int(),
    booked: z.int().meta({ description: 'Booked by this request.' }),
    alreadyThere: z.int().meta({ description: 'Booked before, with the same content.' }),
    amountFen: Fen.meta({ description: 'Sum of all rows.' }),
  })
  .meta({ id: 'ReceiptImport' });
