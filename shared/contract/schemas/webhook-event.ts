import * as z from 'zod';
import { PERIOD_PATTERN } from '#shared/domain/calendar/period.ts';
import { CHANNELS } from '#shared/domain/ledger/accounts.ts';
import {
  WEBHOOK_EVENT_TYPES,
  type WebhookEventType,
  type WebhookFact,
  type WebhookSubject,
  webhookEvents,
  webhookSubjects,
} from '#shared/domain/webhooks/event-catalogue.ts';
import { OrderState } from './order.ts';
import { CompoundId, Fen, Instant, LocalDate, OrderId, PackageId, VoteId, WebhookId } from './primitives.ts';

const count = z.int().min(0);
const area = count.meta({ description: 'Area in dm².' });

/** What each fact looks like. */
const facts: Record<WebhookFact, z.ZodType> = {
  trialMonths: count,
  startDate: LocalDate,
  months: count,
  reasonCode: z.string().meta({ examples: ['no_capacity'] }),
  daysLeft: z.int(),
  until: Instant,
  rated: count,
  satisfied: count,
  occupiedUnits: count,
  satisfactionHeld: z.boolean(),
  responseHeld: z.boolean(),
  voteId: VoteId,
  round: count,
  passed: z.boolean(),
  rollHeads: count,
  rollAreaDm2: area,
  participatingHeads: count,
  participatingAreaDm2: area,
  agreeingHeads: count,
  agreeingAreaDm2: area,
  outcome: z.string(),
  period: z.string().regex(PERIOD_PATTERN),
  issueOn: LocalDate,
  units: count,
  bills: count,
  amountFen: Fen,
  waivedFen: Fen,
  version: count,
};

const url = z.url().meta({ description: 'Where there is more, with the firm’s key.' });
const totals = { fen: Fen, payments: z.int().meta({ description: 'How many payments.' }) };

/** What an event says of its subject besides its facts. */
const data: Record<WebhookSubject, z.ZodRawShape> = {
  order: { orderId: OrderId, compoundId: CompoundId, state: OrderState },
  bills: { orderId: OrderId, compoundId: CompoundId },
  payments: {
    orderId: OrderId,
    compoundId: CompoundId,
    from: Instant,
    until: Instant,
    totalFen: Fen.meta({ description: 'What was put to bills of the order in this hour.' }),
    payments: totals.payments,
    byChannel: z.array(z.object({ channel: z.enum(CHANNELS), ...totals })),
  },
  package: { packageId: PackageId },
  endpoint: { webhookId: WebhookId },
};

const dataOf = (type: WebhookEventType) => {
  const { about, facts: always, sometimes } = webhookEvents[type];
  return z.object({
    ...data[about],
    ...Object.fromEntries(always.map((name) => [name, facts[name]])),
    ...Object.fromEntries(sometimes.map((name) => [name, facts[name].optional()])),
    url,
  });
};

const ORDER_OF = {
  version: 'The version of the order after it. Sent in this order; one that is lower than the last you have seen is old news.',
  time: 'Rises with each event of the same subject.',
};

/** `order.placed` is `OrderPlacedEvent`. */
const nameOf = (type: string): string => `${type.replace(/(?:^|[._])(\w)/g, (_, letter: string) => letter.toUpperCase())}Event`;

/** One event as it is sent: open objects, since fields are only ever added. */
const eventOf = (type: WebhookEventType) =>
  z
    .object({
      id: z.string().meta({ description: 'As in webhook-id; the same however often it is sent.', examples: ['evt_0123456789abcdefghjk'] }),
      type: z.literal(type),
      createdAt: Instant.meta({ description: 'When it happened.' }),
      sequence: z.int().meta({ description: ORDER_OF[webhookSubjects[webhookEvents[type].about].sequence] }),
      data: dataOf(type),
    })
    .meta({ id: nameOf(type), description: `${webhookEvents[type].zh} ${webhookEvents[type].en}` });

export const webhookEventSchemas = Object.fromEntries(WEBHOOK_EVENT_TYPES.map((type) => [type, eventOf(type)])) as Record<
  WebhookEventType,
  ReturnType<typeof eventOf>
>;

/** Whatever an endpoint that asked for all events is sent. */
export const WebhookEvent = z
  .discriminatedUnion('type', Object.values(webhookEventSchemas) as [ReturnType<typeof eventOf>])
  .meta({ id: 'WebhookEvent' });
