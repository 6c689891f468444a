import type { streetRoutes } from '#shared/contract/street-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { childId, firmOf, streetOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { REMEMBER_SECONDS } from '#shared/platform/remember.ts';
import { apiKeyHash, apiKeySecret } from '#shared/platform/secret-tokens.ts';
import type { ApiKeyItem } from '#shared/store/registry/firm-store.ts';
import type { StreetDeps } from './street-deps.ts';
import { streetEvent } from './street-event.ts';

/** A key for a firm: what is stored (its hash) and what is shown (its secret), once. */
export const newApiKey = (
  tokenKey: string,
  firm: { id: string; name: string },
  name: string,
  { scope, idempotencyKey, now, request }: { scope: string; idempotencyKey: string; now: string; request: string },
) => {
  const id = childId('key', firm.id, scope, idempotencyKey);
  const secret = apiKeySecret(tokenKey, id, idempotencyKey);
  const item: ApiKeyItem = { id, firmId: firm.id, firmName: firm.name, name, hash: apiKeyHash(secret), createdAt: now, request };
  return { item, answer: { id, name, secret } };
};

/** Another key, so that a firm can change keys without a pause: the old one works until it is revoked. */
export const issueApiKey: UseCase<typeof streetRoutes.issueApiKey, StreetDeps> = async (
  { firms, tokenKey },
  { caller, params, body, now, idempotencyKey, request },
) => {
  const firm = streetOf(params.firmId) === caller.streetId && (await firms.firm(caller.streetId, params.firmId));
  if (!firm) throw new DomainError('not_found', { what: nouns.firm });
  const key = newApiKey(tokenKey(), firm, body.name, { scope: caller.scope, idempotencyKey, now, request });
  await firms.issueKey(caller.streetId, key.item, {
    ...streetEvent(caller, now, 'key.issued', key.item.id, 'issued', { name: body.name }),
    firmId: firm.id,
  });
  return key.answer;
};

/** Revokes a key. Functions remember a key for some seconds; the answer says until when at the latest it still works anywhere. */
export const revokeApiKey: UseCase<typeof streetRoutes.revokeApiKey, StreetDeps> = async ({ firms }, { caller, params, now }) => {
  const { firmId, keyId } = params;
  if (streetOf(firmId) !== caller.streetId || firmOf(keyId) !== firmId) throw new DomainError('not_found', { what: nouns.key });
  const revokedAt = await firms.revokeKey(caller.streetId, keyId, now, {
    ...streetEvent(caller, now, 'key.revoked', keyId, 'revoked'),
    firmId,
  });
  return { id: keyId, revokedAt, stopsBy: new Date(Date.parse(revokedAt) + REMEMBER_SECONDS * 1000).toISOString() };
};
