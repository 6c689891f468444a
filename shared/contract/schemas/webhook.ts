import * as z from 'zod';
import { EVERY_EVENT, WEBHOOK_EVENT_TYPES } from '#shared/domain/webhooks/event-catalogue.ts';
import { DELIVERY_FAULTS } from '#shared/domain/webhooks/judge-answer.ts';
import { CorrelationId } from './correlation-id.ts';
import { DeliveryId, Instant, ReplayId, text, WebhookId } from './primitives.ts';

const url = z
  .string()
  .min(1)
  .max(1_000)
  .meta({
    description: 'Where events are sent: https, on a public address, port 443 or above 1023, without a user in it.',
    examples: ['https://firm.example/hooks/xianyong'],
  });
const events = z
  .array(z.enum([EVERY_EVENT, ...WEBHOOK_EVENT_TYPES]))
  .min(1)
  .max(WEBHOOK_EVENT_TYPES.length)
  .meta({
    description: 'Names of events, or `*` for all, those of later versions included.',
    examples: [['order.placed', 'trial.ending']],
  });
const description = text(200)
  .optional()
  .meta({ examples: ['production'] });

/** An endpoint as its firm asks for it. */
export const NewWebhook = z.strictObject({ url, events, description }).meta({
  id: 'NewWebhook',
  examples: [{ url: 'https://firm.example/hooks/xianyong', events: ['order.placed', 'trial.ending'], description: 'production' }],
});

export const ENDPOINT_STATES = ['enabled', 'paused', 'disabled'] as const;
export type EndpointState = (typeof ENDPOINT_STATES)[number];

const WebhookSecret = z
  .strictObject({
    number: z.int(),
    since: Instant,
    until: Instant.optional().meta({ description: 'It signs until then; another has taken its place.' }),
  })
  .meta({ id: 'WebhookSecret', description: 'A secret that signs now. The secret itself was shown when it was made.' });

export const Webhook = z
  .strictObject({
    id: WebhookId,
    url: z.string(),
    events: z.array(z.string()),
    description: z.string().optional(),
    state: z.enum(ENDPOINT_STATES).meta({ description: 'paused by the firm; disabled because the endpoint answered 410 (gone).' }),
    stateSince: Instant,
    secrets: z.array(WebhookSecret),
    createdAt: Instant,
    version: z.int(),
  })
  .meta({ id: 'Webhook' });

const secret = z.string().meta({ description: 'Shown in this answer alone.', examples: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'] });
export const WebhookWithSecret = Webhook.extend({ secret }).meta({ id: 'WebhookWithSecret' });

/** `pending` waits or is tried again, `dead` was given up and can be sent again. */
export const DELIVERY_STATES = ['pending', 'delivered', 'dead'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];
export const DEATHS = ['attempts_used_up', 'three_days_over', 'gone'] as const;
export type Death = (typeof DEATHS)[number];

const attempt = {
  at: Instant,
  ms: z.int().meta({ description: 'How long it took, in milliseconds.' }),
  status: z.int().optional().meta({ description: 'HTTP status of the answer.' }),
  fault: z.enum(DELIVERY_FAULTS).optional().meta({ description: 'Why there was no answer.' }),
};

export const DeliverySummary = z
  .strictObject({
    id: DeliveryId,
    eventId: z
      .string()
      .meta({ description: 'Sent as webhook-id; the same however often it is sent.', examples: ['evt_0123456789abcdefghjk'] }),
    type: z.string(),
    subject: z.string().meta({ description: 'Within one subject events are sent in the order of their sequence.' }),
    sequence: z.int(),
    at: Instant.meta({ description: 'When it happened.' }),
    state: z.enum(DELIVERY_STATES),
    attempts: z.int().meta({ description: 'How often it was tried, replays included.' }),
    nextAt: Instant.optional().meta({ description: 'When it is tried next at the earliest.' }),
    last: z.strictObject(attempt).optional(),
    deadBecause: z.enum(DEATHS).optional(),
  })
  .meta({ id: 'DeliverySummary' });

export const Delivery = DeliverySummary.extend({
  url: z.string().optional().meta({ description: 'Where it was sent last.' }),
  body: z.string().optional().meta({ description: 'What was or will be sent. Of `payment.received` it is made when it is first sent.' }),
  answer: z.string().optional().meta({ description: 'The first 2 KB of the last answer.' }),
  history: z.array(z.strictObject(attempt)).meta({ description: 'The latest attempts, oldest first.' }),
  correlationId: CorrelationId.optional(),
}).meta({ id: 'Delivery' });

export const QueuedDelivery = z.strictObject({ deliveryId: DeliveryId, queued: z.literal(true) }).meta({ id: 'QueuedDelivery' });

/** Which deliveries to send again: those of events in a stretch of time. */
export const NewReplay = z
  .strictObject({
    from: Instant,
    to: Instant,
    state: z.enum(['delivered', 'dead']).optional().meta({ description: 'Only those; absent: both.' }),
  })
  .meta({ id: 'NewReplay', examples: [{ from: '2027-03-01T00:00:00.000Z', to: '2027-03-02T00:00:00.000Z', state: 'dead' }] });
export const Replay = z
  .strictObject({ id: ReplayId, from: Instant, to: Instant, state: z.enum(['delivered', 'dead']).optional(), deliveries: z.int() })
  .meta({ id: 'Replay' });

export const WebhookEventInfo = z
  .strictObject({
    type: z.string(),
    about: z.string(),
    description: z.strictObject({ zh: z.string(), en: z.string() }),
    facts: z.array(z.string()),
  })
  .meta({ id: 'WebhookEventInfo' });
