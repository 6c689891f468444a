import { eventBody } from '#shared/domain/webhooks/event-body.ts';
import { windowTotals } from '#shared/domain/webhooks/payment-window.ts';
import { compoundOf } from '#shared/platform/ids.ts';
import type { DeliveryItem } from '#shared/store/webhook/delivery-store.ts';
import type { DeliverDeps } from './deliver-deps.ts';

/** What a delivery sends: made when it was queued, or, of payments, added up when it is sent first, and the same ever after. */
export const bodyOf = async ({ deliveries, windows, origin }: DeliverDeps, firmId: string, delivery: DeliveryItem): Promise<string> => {
  if (delivery.body !== undefined) return delivery.body;
  const { eventId: id, type, sequence, at: createdAt, subject } = delivery;
  const [orderId = ''] = subject.split('/');
  const window = new Date(sequence).toISOString();
  const totals = windowTotals(window, await windows.ofWindow(firmId, orderId, window));
  const told = { id, type, createdAt, sequence, subjectId: orderId, compoundId: compoundOf(orderId) };
  return deliveries.freeze(delivery, eventBody(told, origin, {}, totals));
};
