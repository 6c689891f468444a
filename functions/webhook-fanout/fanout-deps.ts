import type { Platform } from '#shared/platform/platform.ts';
import { deliveryStore } from '#shared/store/webhook/delivery-store.ts';
import { endpointStore } from '#shared/store/webhook/endpoint-store.ts';
import { paymentWindowStore } from '#shared/store/webhook/payment-window-store.ts';

export const fanoutDeps = ({ db, clock, queues, webOrigin }: Platform) => ({
  endpoints: endpointStore(db),
  deliveries: deliveryStore(db),
  windows: paymentWindowStore(db),
  clock,
  queues,
  origin: webOrigin,
});
export type FanoutDeps = ReturnType<typeof fanoutDeps>;
