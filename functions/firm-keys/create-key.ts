import type { firmKeysRoutes } from '#shared/contract/firm-keys-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { issuedKeyAnswer, newApiKey, storeKey } from '#shared/use-cases/new-api-key.ts';
import type { FirmKeysDeps } from './firm-keys-deps.ts';
import { keyEvent } from './key-event.ts';

/**
 * Another key, with no scope that the asking key lacks; those of the asking key unless said. Who repeats a request is the key, not the firm: a key
 * with few scopes that guesses another's Idempotency-Key must not be shown what that one was given.
 */
export const createKey: UseCase<typeof firmKeysRoutes.createKey, FirmKeysDeps> = async (
  { keys, installation },
  { caller, body, now, idempotencyKey, request },
) => {
  const scopes = body.scopes ?? caller.key.scopes;
  const lacking = scopes.filter((scope) => !caller.key.scopes.includes(scope));
  if (lacking.length > 0) throw new DomainError('scope_missing', { scope: lacking.join(', ') });
  const wanted = { ...body, scopes: [...scopes] };
  const { item, secret } = newApiKey(installation, caller.firm, wanted, { scope: caller.key.id, idempotencyKey, now, request });
  const stored = await storeKey(keys, caller.streetId, item, keyEvent(caller, now, 'key.issued', item.id, 'issued', { name: body.name }));
  return issuedKeyAnswer(stored, secret);
};
