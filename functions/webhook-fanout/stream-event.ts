import * as z from 'zod';
import { OrderId } from '#shared/contract/schemas/primitives.ts';
import { CHANNELS } from '#shared/domain/ledger/accounts.ts';

const EFFECT = z.object({ received: z.int().optional() });

/** What telling firms takes of an event; of a ledger entry, what it put to which order's bills, and whose orders they are. */
export const StreamEvent = z.object({
  id: z.string(),
  type: z.string(),
  subject: z.string(),
  at: z.string(),
  firmId: z.string().optional(),
  compoundId: z.string().optional(),
  state: z.string().optional(),
  version: z.int().optional(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  channel: z.enum(CHANNELS).optional(),
  bills: z.array(z.object({ orderId: OrderId, effects: EFFECT })).optional(),
  firms: z.record(OrderId, z.string()).optional(),
});
export type StreamEvent = z.output<typeof StreamEvent>;
