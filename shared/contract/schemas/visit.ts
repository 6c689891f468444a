import * as z from 'zod';
import { MAX_PHOTOS, ShownPhoto } from './photo.ts';
import { Instant, OrderId, PhotoId, ServiceCode, text } from './primitives.ts';

export const VisitRef = z
  .string()
  .regex(/^[\w.:-]{1,64}$/)
  .meta({ description: 'The firm’s own reference of a visit, unique in the order.', examples: ['2026-12-01.cleaning.3'] });

export const NewVisit = z
  .strictObject({
    service: ServiceCode.meta({ description: 'One of the order’s services.' }),
    doneAt: Instant.meta({ description: 'When the service was done: in the trial or later, not in the future.' }),
    by: text(40).meta({ description: 'Who did it, as residents may know them.' }),
    note: text(500).optional(),
    photos: z
      .array(PhotoId)
      .min(1)
      .max(MAX_PHOTOS)
      .refine((ids) => new Set(ids).size === ids.length, { error: 'each photo once' })
      .optional()
      .meta({ description: 'Photos of this order, uploaded before.' }),
  })
  .meta({
    id: 'NewVisit',
    examples: [{ service: 'cleaning', doneAt: '2026-12-01T02:30:00.000Z', by: '保洁员老周', note: '清扫 3 号楼楼道，清运大件两件' }],
  });

export const Visit = z
  .strictObject({ orderId: OrderId, visitRef: VisitRef, ...NewVisit.shape, photos: z.array(ShownPhoto), recordedAt: Instant })
  .meta({ id: 'Visit', description: 'A service done, as the firm recorded it; never changed.' });

/** Rows that a push may have. */
export const MAX_VISIT_ROWS = 1_000;

export const VisitRow = z.strictObject({ orderId: OrderId, visitRef: VisitRef, ...NewVisit.shape }).meta({ id: 'VisitRow' });

/** Anything is taken: what is not a row is answered as one that is refused. */
const NoVisitRow = z.unknown().meta({
  type: ['object', 'array', 'string', 'number', 'boolean', 'null'],
  description: 'Whatever else stands in place of a row; it is refused alone.',
});

export const NewVisits = z
  .strictObject({
    rows: z
      .array(z.union([VisitRow, NoVisitRow]))
      .min(1)
      .max(MAX_VISIT_ROWS)
      .meta({
        description: 'Visits of any of the firm’s orders. What is not of the form of a VisitRow is refused as a row, and the others stand.',
      }),
  })
  .meta({
    id: 'NewVisits',
    examples: [
      {
        rows: [
          {
            orderId: 'ord_0123456789abcdefghjkmnpqrstv',
            visitRef: '2026-12-01.cleaning.3',
            service: 'cleaning',
            doneAt: '2026-12-01T02:30:00.000Z',
            by: '保洁员老周',
          },
        ],
      },
    ],
  });

export const VISIT_OUTCOMES = ['recorded', 'present', 'refused'] as const;

const VisitOutcome = z
  .strictObject({
    index: z.int().min(0).meta({ description: 'Place of the row in the request, from 0.' }),
    orderId: OrderId.optional(),
    visitRef: VisitRef.optional(),
    status: z.enum(VISIT_OUTCOMES).meta({
      description: '`recorded` by this request; `present`: stood already, with the same content; `refused`: not recorded.',
    }),
    code: z.string().optional().meta({ description: 'Why it was refused: a code of this API’s errors.' }),
    detail: z.string().optional(),
    errors: z
      .array(z.strictObject({ path: z.string(), message: z.string() }))
      .optional()
      .meta({ description: 'Faulty fields, by JSON pointer from the body’s root.' }),
  })
  .meta({ id: 'VisitOutcome' });

const count = z.int().min(0);
export const VisitOutcomes = z
  .strictObject({ rows: z.array(VisitOutcome), recorded: count, present: count, refused: count })
  .meta({ id: 'VisitOutcomes', description: 'What became of each row, in the order sent.' });
