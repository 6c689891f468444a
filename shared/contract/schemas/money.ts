import * as z from 'zod';
import {
  AmountFen,
  AreaDm2,
  CommunityId,
  CompoundId,
  Fen,
  FirmId,
  Instant,
  LocalDate,
  OrderId,
  Period,
  ReceiptNumber,
  UnitRef,
  YuanPerSqmMonth,
} from './primitives.ts';

export const Bill = z
  .strictObject({
    orderId: OrderId,
    period: Period,
    unit: UnitRef,
    from: LocalDate,
    to: LocalDate,
    areaDm2: AreaDm2,
    yuanPerSqmMonth: YuanPerSqmMonth,
    amountFen: Fen,
    openFen: Fen.meta({ description: 'What is still to be paid.' }),
    issuedOn: LocalDate,
  })
  .meta({ id: 'Bill' });
export type Bill = z.output<typeof Bill>;

export const CashReceipt = z
  .strictObject({ channel: z.enum(['cash']), orderId: OrderId, period: Period, unit: UnitRef, amountFen: AmountFen })
  .meta({
    id: 'CashReceipt',
    examples: [{ channel: 'cash', orderId: 'ord_0123456789abcdefghjkmnpqrstv', period: '2027-Q2', unit: '1-1-101', amountFen: 5103 }],
  });

export const Receipt = z
  .strictObject({
    receiptNumber: ReceiptNumber,
    ...CashReceipt.shape,
    receivedAt: Instant,
    cashier: z.string(),
    openFen: Fen.meta({ description: 'Still open on the bill after this payment.' }),
  })
  .meta({ id: 'Receipt' });

/** A rate as an exact fraction, with its one-decimal text for people. */
export const Fraction = z
  .strictObject({
    numerator: z.int(),
    denominator: z.int(),
    text: z.string().meta({ description: 'One decimal, half up; “—” when the denominator is zero.', examples: ['80.0%'] }),
  })
  .meta({ id: 'Fraction' });

export const CollectionRate = z
  .strictObject({
    period: Period,
    cutOff: Instant.meta({ description: 'Postings up to this instant are counted.' }),
    current: Fraction.meta({ description: 'C: received for this period’s bills ÷ (billed − waived), in fen.' }),
    households: Fraction.meta({ description: 'HH: bills fully paid ÷ bills.' }),
    billedFen: Fen,
    waivedFen: Fen,
    receivedFen: Fen,
    targetPercent: z.int(),
    meetsTarget: z.boolean().nullable().meta({ description: 'Compared exactly, not by the rounded text; null when nothing is billed.' }),
    formula: z.strictObject({ zh: z.string(), en: z.string() }),
  })
  .meta({ id: 'CollectionRate' });

export const StreetCollection = z
  .strictObject({
    total: CollectionRate,
    compounds: z.array(
      z.strictObject({
        compoundId: CompoundId,
        communityId: CommunityId,
        compoundName: z.string(),
        firmIds: z.array(FirmId),
        rate: CollectionRate,
      }),
    ),
  })
  .meta({ id: 'StreetCollection' });
