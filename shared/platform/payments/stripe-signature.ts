import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '#shared/domain/calendar/local-date.ts';
import { ProviderError, type ProviderEvent } from './payment-provider.ts';
import { readStripeEvent } from './stripe-events.ts';

/** How old a signature may be; retries are signed anew. */
const TOLERANCE_SECONDS = 300;

const isSame = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/**
 * A webhook of Stripe in our words, without the SDK: the function that takes them is public and must start fast. The header says
 * `t=seconds,v1=…`, where v1 is the HMAC-SHA-256 of `t.body`; several v1 stand there while a secret is being replaced.
 * @throws ProviderError `webhook_unverified` or `webhook_unreadable`
 */
export const verifiedStripeEvent = (rawBody: Uint8Array, header: string, secret: string, now: Instant): ProviderEvent => {
  const parts = header.split(',').map((part) => part.trim().split('=') as [string, string | undefined]);
  const at = parts.find(([name]) => name === 't')?.[1] ?? '';
  const wanted = createHmac('sha256', secret).update(`${at}.`).update(rawBody).digest('hex');
  const isSigned = secret !== '' && parts.some(([name, value = '']) => name === 'v1' && isSame(value, wanted));
  const isFresh = /^\d{1,12}$/.test(at) && Math.abs(Date.parse(now) / 1_000 - Number(at)) <= TOLERANCE_SECONDS;
  if (!isSigned || !isFresh) throw new ProviderError('webhook_unverified');
  let payload: unknown;
  try {
    payload = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody));
  } catch {
    throw new ProviderError('webhook_unreadable');
  }
  return readStripeEvent(payload);
};
