import * as z from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { EVERY_EVENT, WEBHOOK_EVENT_TYPES, webhookEvents } from '#shared/domain/webhooks/event-catalogue.ts';
import { CorrelationId } from './schemas/correlation-id.ts';
import { WebhookEvent, webhookEventSchemas } from './schemas/webhook-event.ts';

const header = z.object({
  'webhook-id': z
    .string()
    .meta({ description: 'Of the event; the same however often it is sent.', examples: ['evt_0123456789abcdefghjk'] }),
  'webhook-timestamp': z.string().meta({ description: 'Seconds since 1970 when it was sent.', examples: ['1806624000'] }),
  'webhook-signature': z.string().meta({
    description: 'Signatures under each valid secret, separated by spaces (Standard Webhooks).',
    examples: ['v1,K5oZfzN95Z9UVu1E…'],
  }),
  'x-correlation-id': CorrelationId.optional(),
});

const operationOf = (operationId: string, summary: string, description: string, schema: z.ZodType) => ({
  post: {
    operationId,
    summary,
    description,
    // Signed by us, so there is nothing that we would show.
    security: [],
    requestParams: { header },
    requestBody: { required: true, content: { 'application/json': { schema } } },
    responses: {
      '2XX': { description: 'Taken. Anything else, and a redirect too, is tried again for three days.' },
      '410': { description: 'The endpoint is no more: it is disabled.' },
    },
  },
});

/** The part of the OpenAPI document that says what firms are sent. */
export const openApiWebhooks = (): ZodOpenApiPathsObject => ({
  ...Object.fromEntries(
    WEBHOOK_EVENT_TYPES.map((type) => {
      const { en, zh } = webhookEvents[type];
      const id = type.replace(/[._](\w)/g, (_, letter: string) => letter.toUpperCase());
      return [type, operationOf(`${id}Webhook`, en, zh, webhookEventSchemas[type])];
    }),
  ),
  [EVERY_EVENT]: operationOf('anyWebhook', 'Any event, for an endpoint that asked for all', '任一事件（订阅全部时）', WebhookEvent),
});
