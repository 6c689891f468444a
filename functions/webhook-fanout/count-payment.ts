import { wants } from '#shared/domain/webhooks/event-catalogue.ts';
import { isOpen, windowDueAt, windowEnd, windowOf } from '#shared/domain/webhooks/payment-window.ts';
import { derivedBody } from '#shared/platform/ids.ts';
import type { FanoutDeps } from './fanout-deps.ts';
import type { StreamEvent } from './stream-event.ts';
import { queueFor } from './tell-firm.ts';

/** What a payment put to the bills of each order, in fen. */
const byOrder = (bills: NonNullable<StreamEvent['bills']>): Map<string, number> => {
  const sums = new Map<string, number>();
  for (const { orderId, effects } of bills) sums.set(orderId, (sums.get(orderId) ?? 0) + (effects.received ?? 0));
  return sums;
};

/**
 * Counts a payment in its hour, and queues what the firm is told of that hour when it is over. An entry that comes when its hour is closed
 * (the stream was late) counts in the present one. What is told names no request: the first one's would tell which household paid first.
 */
export const countPayment = async (deps: FanoutDeps, { id, at, channel, bills = [], firms = {} }: StreamEvent): Promise<void> => {
  if (!channel) return;
  for (const [orderId, fen] of byOrder(bills)) {
    const firmId = firms[orderId];
    if (!firmId || fen === 0) continue;
    if (!(await deps.endpoints.ofFirm(firmId)).some(({ events }) => wants(events, 'payment.received'))) continue;
    const now = deps.clock.now();
    const own = windowOf(at);
    const inTime = isOpen(own, now) || (await deps.windows.isCounted(firmId, orderId, own, id));
    const window = inTime ? own : windowOf(now);
    await deps.windows.count(firmId, orderId, window, id, { fen, channel }, now);
    await queueFor(deps, {
      firmId,
      eventId: `evt_${derivedBody(20, 'payment.received', orderId, window)}`,
      type: 'payment.received',
      subject: `${orderId}/payments`,
      sequence: Date.parse(window),
      at: windowEnd(window),
      nextAt: windowDueAt(window),
    });
  }
};
