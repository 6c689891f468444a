import { isPublicEvent } from '#shared/domain/webhooks/event-catalogue.ts';
import { streamFunction } from '#shared/platform/functions/event-functions.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { sqsQueues } from '#shared/platform/sqs-queues.ts';
import { itemOfImage, PUT_BACK } from '#shared/store/stream-image.ts';
import { countPayment } from './count-payment.ts';
import { fanoutDeps } from './fanout-deps.ts';
import { StreamEvent } from './stream-event.ts';
import { tellFirm } from './tell-firm.ts';

/** Every event that firms are told of is queued for the endpoints that want it, in the order of the stream. A record that comes again changes nothing. */
export const create = streamFunction({
  deps: fanoutDeps,
  read: itemOfImage,
  work: async (deps, item) => {
    // Of what no firm is told, nothing but the type is looked at; what was put back was told when it happened.
    if (!isPublicEvent(item.type) || item[PUT_BACK]) return;
    const event = StreamEvent.parse(item);
    if (item.type === 'payment.received') await countPayment(deps, event);
    else if (event.firmId) await tellFirm(deps, { ...event, type: item.type, firmId: event.firmId });
  },
});

export const handler = onLambda(create, {
  name: 'webhook-fanout',
  tables: ['webhooks'],
  queues: ['webhook-deliveries'],
  web: true,
  sendToQueues: sqsQueues,
});
