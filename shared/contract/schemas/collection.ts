import * as z from 'zod';
import { CommunityId, CompoundId, Fen, FirmId, Instant, LocalDate, Period } from './primitives.ts';

/** A rate as an exact fraction, with its one-decimal text for people. */
export const Fraction = z
  .strictObject({
    numerator: z.int(),
    denominator: z.int(),
    text: z.string().meta({ description: 'One decimal, half up; “—” when there is nothing to divide by.', examples: ['80.0%'] }),
  })
  .meta({ id: 'Fraction' });

/** Amounts behind the rates; of earlier periods' bills what changed in the period's days. */
const amounts = { receivedFen: Fen, waivedFen: Fen, creditedFen: Fen, writtenOffFen: Fen, subsidyFen: Fen, disputedFen: Fen };

export const CollectionFigures = z
  .strictObject({
    current: Fraction.meta({ description: 'C: received for this period’s bills ÷ what of them was due, in fen.' }),
    historic: Fraction.meta({ description: 'H: received in the period for earlier bills ÷ what of them was open.' }),
    combined: Fraction.meta({ description: 'Z: C and H together.' }),
    households: Fraction.meta({ description: 'HH: bills settled ÷ bills.' }),
    billedFen: Fen,
    ...amounts,
    arrears: z
      .strictObject({
        openFen: Fen.meta({ description: 'Open when the period began, and issued late since.' }),
        ...amounts,
      })
      .meta({ description: 'Bills of earlier periods.' }),
    meetsTarget: z
      .boolean()
      .nullable()
      .meta({ description: 'C against the target, exactly, not by the rounded text; null when nothing is due.' }),
  })
  .meta({ id: 'CollectionFigures' });

/** What makes figures checkable. */
const shown = {
  period: Period,
  asOf: LocalDate.meta({ description: 'Postings of later days are not counted.' }),
  cutOff: Instant.meta({ description: 'Postings up to this instant are counted.' }),
  targetPercent: z.int(),
};
const formula = z.strictObject({ zh: z.string(), en: z.string() });

export const CollectionRate = CollectionFigures.extend({ ...shown, formula }).meta({ id: 'CollectionRate' });

/** How a street's figures are split. */
export const SPLITS = ['compound', 'community', 'firm', 'package'] as const;

export const CollectionRow = z
  .strictObject({
    name: z.string().meta({ description: 'Of the compound, community, firm or package.' }),
    compoundId: CompoundId.optional(),
    communityId: CommunityId.optional(),
    firmIds: z.array(FirmId),
    rate: CollectionFigures,
  })
  .meta({ id: 'CollectionRow', description: 'One part of a street’s figures; the rows add up to the total.' });

export const StreetCollection = z
  .strictObject({ by: z.enum(SPLITS), total: CollectionRate, rows: z.array(CollectionRow) })
  .meta({ id: 'StreetCollection' });

export const CollectionTrend = z
  .strictObject({
    asOf: LocalDate,
    cutOff: Instant,
    targetPercent: z.int(),
    formula,
    rows: z.array(CollectionFigures.extend({ period: Period }).meta({ id: 'TrendRow' })).meta({ description: 'The newest period first.' }),
  })
  .meta({ id: 'CollectionTrend' });

const asOf = LocalDate.optional().meta({
  description: 'Local date of the cut-off, from the period’s first day to today (default).',
  examples: ['2027-06-30'],
});
export const RateQuery = z.strictObject({ period: Period, asOf });
export const SplitQuery = RateQuery.extend({ by: z.enum(SPLITS).default('compound') });
export const FORMATS = ['csv', 'xlsx'] as const;
export const FormatQuery = z.strictObject({ format: z.enum(FORMATS).meta({ examples: ['csv'] }) });
export const SplitExportQuery = SplitQuery.extend(FormatQuery.shape);

export const TrendQuery = z
  .strictObject({
    until: Period.meta({ description: 'The last period; the others are of the same kind.' }),
    count: z.coerce
      .number()
      .int()
      .min(1)
      .max(24)
      .default(24)
      .meta({ description: 'How many periods.', examples: [24] }),
    compoundId: CompoundId.optional(),
    communityId: CommunityId.optional(),
    firmId: FirmId.optional(),
  })
  .refine(({ compoundId, communityId, firmId }) => [compoundId, communityId, firmId].filter(Boolean).length <= 1, {
    path: ['compoundId'],
    error: 'one of compound, community and firm at most',
  });
