import { type ApiKeyItem, firmStore } from '#shared/store/registry/firm-store.ts';
import { DomainError } from '../domain-error.ts';
import { streetOf } from '../ids.ts';
import type { Platform } from '../platform.ts';
import { remember } from '../remember.ts';
import { apiKeyHash, apiKeyIdOf, sameHash } from '../secret-tokens.ts';
import type { FirmCaller, Recognise } from './caller.ts';

/** A firm's system: the key names its own id, its item holds the hash. Unknown, wrong and revoked keys look the same from outside. */
export const recogniseFirm = ({ db, clock }: Platform): Recognise<FirmCaller> => {
  const keys = remember<ApiKeyItem>(clock);
  return async ({ bearer }) => {
    const keyId = apiKeyIdOf(bearer);
    const key = keyId && (await keys(keyId, () => firmStore(db).key(keyId)));
    if (!key || key.revokedAt || !sameHash(key.hash, apiKeyHash(bearer))) throw new DomainError('unauthenticated');
    return {
      kind: 'firm',
      streetId: streetOf(key.firmId),
      firm: { id: key.firmId, name: key.firmName },
      actor: { party: { id: key.firmId, kind: 'firm', name: key.firmName }, person: { id: key.id, name: key.name } },
      scope: key.firmId,
    };
  };
};
