import * as z from 'zod';
import { CollectionFigures, CollectionRate, CollectionRow } from './collection.ts';
import { Actor } from './party.ts';
import { Instant, LocalDate, Period, ReportId, Sha256, text } from './primitives.ts';

export const NewReport = z
  .strictObject({
    period: Period,
    asOf: LocalDate.meta({ description: 'Local date of the cut-off, from the period’s first day to today.', examples: ['2027-06-30'] }),
  })
  .meta({ id: 'NewReport', examples: [{ period: '2027-Q2', asOf: '2027-06-30' }] });

export const ReportAcceptance = z
  .strictObject({ note: text(1000).optional() })
  .meta({ id: 'ReportAcceptance', examples: [{ note: '数据已核对' }] });
export const ReportReturn = z
  .strictObject({ note: text(1000).meta({ description: 'What is to be put right.' }) })
  .meta({ id: 'ReportReturn', examples: [{ note: '甲院现金收据尚未录全，请补录后重新出具' }] });

export const ReportSummary = z
  .strictObject({
    id: ReportId,
    period: Period,
    version: z.int().meta({ description: 'Of the reports of its period; a returned one is followed by the next.' }),
    asOf: LocalDate,
    cutOff: Instant,
    hash: Sha256.meta({ description: 'SHA-256 of the frozen content in canonical form: JSON, keys sorted, no spaces, UTF-8.' }),
    current: CollectionFigures.shape.current,
    combined: CollectionFigures.shape.combined,
    meetsTarget: CollectionFigures.shape.meetsTarget,
    preparedAt: Instant,
    preparedBy: Actor,
    state: z.enum(['prepared', 'accepted', 'returned']),
    review: z.strictObject({ at: Instant, by: Actor, note: z.string().optional() }).optional(),
  })
  .meta({ id: 'ReportSummary' });

/** What is frozen: exactly what the hash is of. */
export const ReportContent = z
  .strictObject({
    street: z.string().meta({ description: 'Id of the street.' }),
    period: Period,
    version: z.int(),
    total: CollectionRate,
    rows: z.array(CollectionRow),
  })
  .meta({ id: 'ReportContent' });
export type ReportContent = z.output<typeof ReportContent>;

export const Report = ReportSummary.extend({ content: ReportContent }).meta({ id: 'Report' });
