import type { firmWebhooksRoutes } from '#shared/contract/firm-webhooks-routes.ts';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { derivedBody } from '#shared/platform/ids.ts';
import { webhookSecret } from '#shared/platform/secret-tokens.ts';
import { validSecrets } from '#shared/use-cases/webhook-secrets.ts';
import { changeEndpoint } from './own-endpoint.ts';
import { webhookAnswer } from './webhook-answers.ts';
import type { WebhooksDeps } from './webhooks-deps.ts';

/** So long the older of two secrets goes on signing, unless it is dropped. */
const OVERLAP_MS = 24 * 3600_000;

/** A new secret. For a day both sign, so the firm can put the new one in place without missing an event. */
export const rotateWebhookSecret: UseCase<typeof firmWebhooksRoutes.rotateWebhookSecret, WebhooksDeps> = async (deps, command) => {
  const { now, idempotencyKey } = command;
  const by = derivedBody(16, idempotencyKey);
  const changed = await changeEndpoint(deps, command, 'webhook.secret_rotated', (stored) => {
    if (stored.secrets.some((secret) => secret.by === by)) return stored;
    const [newest, older] = validSecrets(stored, now);
    if (!newest || older) throw new DomainError('webhook_secret_rotating', { until: older?.until ?? localDateOf(now) });
    const until = new Date(Date.parse(now) + OVERLAP_MS).toISOString();
    return {
      ...stored,
      secrets: [
        { ...newest, until },
        { number: newest.number + 1, since: now, by },
      ],
      changedBy: undefined,
    };
  });
  const made = changed.secrets.find((secret) => secret.by === by);
  return { ...webhookAnswer(changed, now), secret: webhookSecret(deps.tokenKey(), changed.id, made?.number ?? 0) };
};

/** Ends the older secret now; where only one signs, nothing changes. */
export const dropWebhookSecret: UseCase<typeof firmWebhooksRoutes.dropWebhookSecret, WebhooksDeps> = async (deps, command) => {
  const { now } = command;
  const changed = await changeEndpoint(deps, command, 'webhook.secret_dropped', (stored) => {
    const [newest, older] = validSecrets(stored, now);
    return newest && older ? { ...stored, secrets: [newest], changedBy: undefined } : stored;
  });
  return webhookAnswer(changed, now);
};
