import * as z from 'zod';
import { CorrelationId } from './correlation-id.ts';
import { Actor } from './party.ts';
import { Instant, Month, PageQuery } from './primitives.ts';

export const AuditEntry = z
  .strictObject({
    id: z.string(),
    at: Instant,
    type: z.string().meta({ description: 'What happened: order.accepted, policy.set …' }),
    subject: z.string().meta({ description: 'Id of what it happened to.' }),
    actor: Actor,
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    correlationId: CorrelationId.optional(),
  })
  .meta({ id: 'AuditEntry' });

export const AuditQuery = PageQuery.extend({ month: Month.optional() });
