import type { streetRoutes } from '#shared/contract/street-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { firmOf, streetOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { stopsBy } from '#shared/platform/remember.ts';
import { issuedKeyAnswer, newApiKey, storeKey } from '#shared/use-cases/new-api-key.ts';
import type { StreetDeps } from './street-deps.ts';
import { streetEvent } from './street-event.ts';

/** Another key, so that a firm can change keys without a pause: the old one works until it is revoked. */
export const issueApiKey: UseCase<typeof streetRoutes.issueApiKey, StreetDeps> = async (
  { firms, keys, installation },
  { caller, params, body, now, idempotencyKey, request },
) => {
  const firm = streetOf(params.firmId) === caller.streetId && (await firms.firm(caller.streetId, params.firmId));
  if (!firm) throw new DomainError('not_found', { what: nouns.firm });
  const { item, secret } = newApiKey(installation, firm, body, { scope: caller.scope, idempotencyKey, now, request });
  const stored = await storeKey(keys, caller.streetId, item, {
    ...streetEvent(caller, now, 'key.issued', item.id, 'issued', { name: body.name }),
    firmId: firm.id,
  });
  return issuedKeyAnswer(stored, secret);
};

/** Revokes a key. Functions remember a key for some seconds; the answer says until when at the latest it still works anywhere. */
export const revokeApiKey: UseCase<typeof streetRoutes.revokeApiKey, StreetDeps> = async ({ keys }, { caller, params, now }) => {
  const { firmId, keyId } = params;
  if (streetOf(firmId) !== caller.streetId || firmOf(keyId) !== firmId) throw new DomainError('not_found', { what: nouns.key });
  const revokedAt = await keys.revoke(caller.streetId, keyId, now, {
    ...streetEvent(caller, now, 'key.revoked', keyId, 'revoked'),
    firmId,
  });
  return { id: keyId, revokedAt, stopsBy: stopsBy(revokedAt) };
};
