import type { Instant } from '#shared/domain/calendar/local-date.ts';
import { eventBody } from '#shared/domain/webhooks/event-body.ts';
import { type WebhookEventType, wants, webhookEvents, webhookSubjects } from '#shared/domain/webhooks/event-catalogue.ts';
import { correlationId } from '#shared/platform/correlation.ts';
import { timedId } from '#shared/platform/ids.ts';
import type { DeliveryItem } from '#shared/store/webhook/delivery-store.ts';
import type { FanoutDeps } from './fanout-deps.ts';
import type { StreamEvent } from './stream-event.ts';

/** What is queued for each endpoint of a firm that wants it. */
export type Message = Pick<DeliveryItem, 'eventId' | 'type' | 'subject' | 'sequence' | 'at' | 'body' | 'correlationId'> & {
  firmId: string;
  nextAt?: Instant;
};

/**
 * Queues a message for every endpoint of the firm that wants it: one item per endpoint and event, so that an event told again changes
 * nothing. A paused endpoint's wait with it.
 */
export const queueFor = async ({ endpoints, deliveries, queues, clock }: FanoutDeps, message: Message): Promise<void> => {
  const { firmId, nextAt, ...told } = message;
  for (const endpoint of await endpoints.ofFirm(firmId)) {
    // What happened before it was registered is not for it, however late the stream tells.
    if (!wants(endpoint.events, told.type) || told.at < endpoint.createdAt) continue;
    const now = clock.now();
    const isNew = await deliveries.queue(
      {
        id: timedId('whd', told.at, endpoint.id, told.eventId),
        endpointId: endpoint.id,
        ...told,
        since: now,
        state: 'pending',
        tries: 0,
        attempts: 0,
        nextAt: nextAt ?? now,
        history: [],
      },
      now,
    );
    // Only a hint: should it be lost, the endpoint is found due within the minute.
    if (isNew && endpoint.state === 'enabled') await queues.send('webhook-deliveries', { endpointId: endpoint.id });
  }
};

/** Tells a firm of one event of its orders, bills or packages. */
export const tellFirm = async (deps: FanoutDeps, event: StreamEvent & { type: WebhookEventType; firmId: string }): Promise<void> => {
  const { id, type, subject: subjectId, at, firmId, compoundId, state, facts, version } = event;
  const { about } = webhookEvents[type];
  const sequence = webhookSubjects[about].sequence === 'version' ? (version ?? 0) : Date.parse(at);
  await queueFor(deps, {
    firmId,
    eventId: id,
    type,
    subject: about === 'order' || about === 'package' ? subjectId : `${subjectId}/${about}`,
    sequence,
    at,
    correlationId: correlationId(),
    body: eventBody({ id, type, createdAt: at, sequence, subjectId, compoundId, state }, deps.origin, facts),
  });
};
