import * as z from 'zod';
import { COUNTER_CHANNELS } from '#shared/domain/ledger/accounts.ts';
import { AmountFen, AreaDm2, Fen, Instant, LocalDate, OrderId, Period, Price, ReceiptNumber, Sha256, UnitRef } from './primitives.ts';

export const Bill = z
  .strictObject({
    number: z.string().meta({ description: 'Unique in the compound, without gaps in a year.', examples: ['2027-000123'] }),
    orderId: OrderId,
    period: Period,
    unit: UnitRef,
    from: LocalDate,
    to: LocalDate,
    areaDm2: AreaDm2,
    occupied: z.boolean(),
    ...Price,
    amountFen: Fen,
    receivedFen: Fen.meta({ description: 'Payments and released prepayments, less refunds.' }),
    waivedFen: Fen,
    creditedFen: Fen,
    writtenOffFen: Fen,
    subsidyFen: Fen,
    openFen: Fen.meta({ description: 'What is still to be paid.' }),
    disputed: z.boolean(),
    issuedOn: LocalDate,
    dueOn: LocalDate,
  })
  .meta({ id: 'Bill' });
export type Bill = z.output<typeof Bill>;

/** A bill as its household sees it. */
export const HouseholdBill = z
  .strictObject({
    ...Bill.shape,
    dunning: z
      .strictObject({
        remindedOn: LocalDate.optional(),
        noticeOn: LocalDate.optional(),
        referredOn: LocalDate.optional(),
        payUntil: LocalDate.optional().meta({ description: 'Paid until then, the bill is given no further step.' }),
      })
      .optional()
      .meta({ description: 'What an open bill that is overdue was given. A disputed one has no next step.' }),
  })
  .meta({ id: 'HouseholdBill' });

export const BillRef = z.strictObject({ orderId: OrderId, period: Period }).meta({ id: 'BillRef' });

/** Money taken at the committee's counter. */
export const NewReceipt = z
  .strictObject({
    channel: z.enum(COUNTER_CHANNELS),
    unit: UnitRef,
    amountFen: AmountFen,
    bills: z
      .array(BillRef)
      .min(1)
      .max(24)
      .refine((bills) => new Set(bills.map(({ orderId, period }) => `${orderId}#${period}`)).size === bills.length, {
        error: 'each bill once',
      })
      .optional()
      .meta({ description: 'Bills to settle, in this order; absent: all open ones, oldest first, disputed ones left out.' }),
    surplus: z
      .enum(['refuse', 'credit'])
      .default('refuse')
      .meta({ description: 'What is more than the bills need: refused, or kept as paid ahead and released into coming bills.' }),
    photoHash: Sha256.optional().meta({ description: 'Hash of the photo of the paper receipt.' }),
  })
  .meta({
    id: 'NewReceipt',
    examples: [
      { channel: 'cash', unit: '1-1-101', amountFen: 5103, bills: [{ orderId: 'ord_0123456789abcdefghjkmnpqrstv', period: '2027-Q2' }] },
    ],
  });

export const Receipt = z
  .strictObject({
    receiptNumber: ReceiptNumber,
    channel: z.enum(COUNTER_CHANNELS),
    unit: UnitRef,
    amountFen: AmountFen,
    bills: z.array(BillRef.extend({ receivedFen: Fen })).meta({ description: 'What each bill got.' }),
    creditFen: Fen.meta({ description: 'What was kept as paid ahead.' }),
    receivedAt: Instant,
    cashier: z.string(),
    photoHash: Sha256.optional(),
    reversed: z
      .strictObject({ at: Instant, by: z.string(), reason: z.string() })
      .optional()
      .meta({ description: 'That it was taken back.' }),
  })
  .meta({ id: 'Receipt' });
