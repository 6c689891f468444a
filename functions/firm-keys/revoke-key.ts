import type { firmKeysRoutes } from '#shared/contract/firm-keys-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { firmOf } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { stopsBy } from '#shared/platform/remember.ts';
import type { FirmKeysDeps } from './firm-keys-deps.ts';
import { keyEvent } from './key-event.ts';

/** Revokes a key of the firm. A firm that has revoked its last one gets the next from the street office. */
export const revokeKey: UseCase<typeof firmKeysRoutes.revokeKey, FirmKeysDeps> = async ({ keys }, { caller, params: { keyId }, now }) => {
  if (firmOf(keyId) !== caller.firm.id) throw new DomainError('not_found', { what: nouns.key });
  const revokedAt = await keys.revoke(caller.streetId, keyId, now, keyEvent(caller, now, 'key.revoked', keyId, 'revoked'));
  return { id: keyId, revokedAt, stopsBy: stopsBy(revokedAt) };
};
