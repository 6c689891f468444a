import type { Platform } from '#shared/platform/platform.ts';
import { askedStore } from '#shared/store/webhook/asked-store.ts';
import { deliveryStore } from '#shared/store/webhook/delivery-store.ts';
import { endpointStore } from '#shared/store/webhook/endpoint-store.ts';
import { wakeItem } from '#shared/store/webhook/work-store.ts';

/** What the firm's use cases around webhooks work with. `hint` says at once that an endpoint has work; lost, the next minute finds it. */
export const webhooksDeps = ({ db, webhooks, secret, queues, webOrigin }: Platform) => ({
  endpoints: endpointStore(db),
  deliveries: deliveryStore(db),
  asked: askedStore(db),
  webhooks,
  /** What waits for an endpoint is looked at now, however the endpoint did before: an item of the change that asks for it. */
  wakes: (endpointId: string, at: string) => wakeItem(db, endpointId, at, true),
  origin: webOrigin,
  tokenKey: () => secret('tokenKey'),
  hint: (endpointId: string) => queues.send('webhook-deliveries', { endpointId }),
});
export type WebhooksDeps = ReturnType<typeof webhooksDeps>;
