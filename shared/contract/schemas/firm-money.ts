import * as z from 'zod';
import { CHANNELS } from '#shared/domain/ledger/accounts.ts';
import { Standing } from './arrears.ts';
import { CollectionRate, CollectionRow } from './collection.ts';
import { Bill } from './money.ts';
import { CompoundId, Fen, Instant, LocalDate, Month, OrderId, PageQuery, Period, pageOf } from './primitives.ts';

const MaskedUnit = z
  .string()
  .meta({ description: 'Building and entrance; which household it is, a firm is not told.', examples: ['3-2-***'] });

/** A bill as its firm sees it: whose it is stays with the committee. */
export const FirmBill = z
  .strictObject({ ...Bill.omit({ unit: true, occupied: true, areaDm2: true }).shape, unit: MaskedUnit })
  .meta({ id: 'FirmBill' });
export const FirmBillQuery = PageQuery.extend({ period: Period });

/** What moved what an order's bills have received. */
export const MOVEMENT_KINDS = ['payment', 'release', 'reversal', 'refund', 'chargeback'] as const;
export const FirmReceipt = z
  .strictObject({
    id: z.string().meta({ description: 'Names the movement; the same in every answer.', examples: ['mov_3vq0c8m1k2x7d4s9b6hz'] }),
    kind: z.enum(MOVEMENT_KINDS).meta({
      description:
        'payment: a household paid; release: money paid ahead settled a bill; reversal, refund, chargeback: money went back, so `receivedFen` is negative.',
    }),
    channel: z.enum(CHANNELS).optional(),
    at: Instant,
    unit: MaskedUnit,
    receivedFen: Fen.meta({ description: 'What this order’s bills got by it, in all; negative where money went back.' }),
    bills: z.array(z.strictObject({ period: Period, receivedFen: Fen })),
  })
  .meta({ id: 'FirmReceipt' });
export const FirmReceiptQuery = PageQuery.extend({ month: Month.optional() });

const OrderMoney = {
  billedFen: Fen.meta({ description: 'Bills issued.' }),
  receivedFen: Fen.meta({ description: 'Payments and released prepayments, less what went back.' }),
  waivedFen: Fen,
  creditedFen: Fen,
  writtenOffFen: Fen,
  subsidyFen: Fen.meta({ description: 'Paid by the street for households.' }),
};

/** What is open on an order's bills, without households. */
export const FirmArrears = z
  .strictObject({
    orderId: OrderId,
    asOf: Instant,
    openFen: Fen.meta({ description: 'Of all periods.' }),
    overdueFen: Fen.meta({ description: 'Of the periods whose last day of payment is over.' }),
    rows: z
      .array(
        z.strictObject({
          period: Period,
          dueOn: LocalDate.optional().meta({ description: 'Absent while its bills are being issued.' }),
          overdue: z.boolean(),
          ...OrderMoney,
          openFen: Fen,
          disputedFen: Fen.meta({ description: 'Of what is open: held out of dunning until the dispute is decided.' }),
          bills: z.int(),
          openBills: z.int(),
        }),
      )
      .meta({ description: 'The newest period first.' }),
    steps: z.array(z.strictObject({ standing: Standing, bills: z.int() })).meta({
      description: 'Overdue bills by the last step that they were given; a settled one may be counted until it is looked at again.',
    }),
  })
  .meta({ id: 'FirmArrears' });

/** What a month did to one order's money. */
export const StatementRow = z
  .strictObject({
    orderId: OrderId,
    compoundId: CompoundId,
    compoundName: z.string(),
    packageName: z.string(),
    ...OrderMoney,
    payoutFen: Fen.meta({
      description: 'What the month brings the firm: received and subsidised. Negative where more went back than came.',
    }),
    days: z
      .array(z.strictObject({ day: LocalDate, receivedFen: Fen, subsidyFen: Fen }))
      .meta({ description: 'The local days on which money came or went back.' }),
  })
  .meta({ id: 'StatementRow' });

/** One page of a firm's statement of a month. */
export const FirmStatement = z
  .strictObject({
    month: Month,
    asOf: Instant.meta({ description: 'A month that is not over can still change; a past one changes no more.' }),
    final: z.boolean().meta({ description: 'Whether the month is over.' }),
    ...pageOf(StatementRow).shape,
    total: z
      .strictObject({ ...OrderMoney, payoutFen: Fen })
      .meta({ description: 'Of this page’s rows; of the whole statement where it has one page.' }),
  })
  .meta({ id: 'FirmStatement' });

/** Collection rates of a firm's own compounds. */
export const FirmCollection = z.strictObject({ total: CollectionRate, rows: z.array(CollectionRow) }).meta({ id: 'FirmCollection' });
