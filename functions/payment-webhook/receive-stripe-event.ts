import type { webhookRoutes } from '#shared/contract/webhook-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { ProviderError, type ProviderEvent } from '#shared/platform/payments/payment-provider.ts';
import { verifiedStripeEvent } from '#shared/platform/payments/stripe-signature.ts';
import type { Platform } from '#shared/platform/platform.ts';
import { providerEventStore } from '#shared/store/ledger/provider-event-store.ts';

export const webhookDeps = ({ db, queues, secret, providerClock }: Platform) => ({
  events: providerEventStore(db),
  queues,
  secret: () => secret('stripeWebhook'),
  providerClock,
});
type WebhookDeps = ReturnType<typeof webhookDeps>;

const verified = (...signed: Parameters<typeof verifiedStripeEvent>): ProviderEvent => {
  try {
    return verifiedStripeEvent(...signed);
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    throw new DomainError(error.code === 'webhook_unverified' ? 'webhook_unverified' : 'webhook_unreadable');
  }
};

/**
 * Keeps what the provider tells, has it applied from the queue, and says so at once. An event that comes again is queued again unless it is
 * applied: the queue may have failed after it was kept.
 */
export const receiveStripeEvent: UseCase<typeof webhookRoutes.receiveStripeEvent, WebhookDeps> = async (
  deps,
  { body, signature = '', now },
) => {
  const event = verified(body, signature, deps.secret(), deps.providerClock.now());
  if (event.kind !== 'ignored') {
    const earlier = await deps.events.keep({ event, receivedAt: now });
    if (!earlier?.appliedAt) await deps.queues.send('payment-events', { eventId: event.eventId });
  }
  return { received: true as const };
};
