import * as z from 'zod';
import { Instant, OrderId, ServiceCode, text } from './primitives.ts';

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
  })
  .meta({
    id: 'NewVisit',
    examples: [{ service: 'cleaning', doneAt: '2026-12-01T02:30:00.000Z', by: '保洁员老周', note: '清扫 3 号楼楼道，清运大件两件' }],
  });

export const Visit = z
  .strictObject({ orderId: OrderId, visitRef: VisitRef, ...NewVisit.shape, recordedAt: Instant })
  .meta({ id: 'Visit', description: 'A service done, as the firm recorded it; never changed.' });
