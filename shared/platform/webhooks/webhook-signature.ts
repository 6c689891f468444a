import { createHmac } from 'node:crypto';

export const SECRET_PREFIX = 'whsec_';

/**
 * The signature of a message under one secret, as Standard Webhooks has it: HMAC-SHA-256 of id, timestamp and body, joined by dots.
 * @param secret `whsec_` and the key as base64
 */
export const webhookSignature = (secret: string, id: string, timestamp: string, body: string): string =>
  `v1,${createHmac('sha256', Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64'))
    .update(`${id}.${timestamp}.${body}`)
    .digest('base64')}`;
