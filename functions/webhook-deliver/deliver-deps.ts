import type { Platform } from '#shared/platform/platform.ts';
import { askedStore } from '#shared/store/webhook/asked-store.ts';
import { deliveryStore } from '#shared/store/webhook/delivery-store.ts';
import { endpointStore } from '#shared/store/webhook/endpoint-store.ts';
import { paymentWindowStore } from '#shared/store/webhook/payment-window-store.ts';
import { workStore } from '#shared/store/webhook/work-store.ts';

export const deliverDeps = ({ db, clock, log, metrics, queues, secret, webhooks, webOrigin }: Platform) => ({
  endpoints: endpointStore(db),
  deliveries: deliveryStore(db),
  asked: askedStore(db),
  windows: paymentWindowStore(db),
  work: workStore(db),
  tokenKey: () => secret('tokenKey'),
  webhooks,
  clock,
  log,
  metrics,
  queues,
  origin: webOrigin,
});
export type DeliverDeps = ReturnType<typeof deliverDeps>;
