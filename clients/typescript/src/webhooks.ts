import { Webhook } from 'standardwebhooks';
import type { components } from './api.ts';

/** What a webhook says: thin, with the id to look up the rest. */
export type WebhookEvent = components['schemas']['WebhookEvent'];

type Headers = Record<string, string | string[] | undefined>;

/**
 * The event of a webhook, if one of our secrets signed these very bytes within the last five minutes (Standard Webhooks).
 * @param body as it came, before anybody parsed it
 * @param secrets the endpoint's, two while one is being rotated
 * @throws WebhookVerificationError when none of them did
 */
export const verifyWebhook = (body: string | Uint8Array, headers: Headers, secrets: string | readonly string[]): WebhookEvent => {
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
  const single = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
  const failures: unknown[] = [];
  for (const secret of [secrets].flat()) {
    try {
      return new Webhook(secret).verify(text, single) as WebhookEvent;
    } catch (error) {
      failures.push(error);
    }
  }
  throw failures.at(-1) ?? new Error('no secret was given');
};
