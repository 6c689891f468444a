import { FIRM_SCOPES } from '#shared/contract/firm-scopes.ts';
import { type ApiKeyItem, keyStore } from '#shared/store/registry/key-store.ts';
import { DomainError } from '../domain-error.ts';
import { streetOf } from '../ids.ts';
import { installationName } from '../installation.ts';
import type { Platform } from '../platform.ts';
import { remember } from '../remember.ts';
import { apiKeyHash, readApiKey, sameHash } from '../secret-tokens.ts';
import type { FirmCaller, Recognise } from './caller.ts';
import { keyPermits } from './key-permits.ts';

/**
 * A firm's system: the key names its own id, its item holds the hash. Unknown and wrong keys look the same from outside. That a key has expired, was
 * revoked, or lacks a scope is told to whoever shows the right secret, and to nobody else (docs/decisions/0033).
 */
export const recogniseFirm = (platform: Platform): Recognise<FirmCaller> => {
  const { db, clock, mode, otherOrigin } = platform;
  const keys = remember<ApiKeyItem>(clock);
  const permits = keyPermits(platform);

  const validKey = async (bearer: string): Promise<ApiKeyItem> => {
    const shown = readApiKey(bearer);
    if (!shown) throw new DomainError('unauthenticated');
    if (shown.mode !== mode)
      throw new DomainError('wrong_mode_key', { belongs: installationName(shown.mode, otherOrigin), here: installationName(mode) });
    const key = await keys(shown.keyId, () => keyStore(db).key(shown.keyId));
    if (!key || !sameHash(key.hash, apiKeyHash(bearer))) throw new DomainError('unauthenticated');
    if (key.revokedAt) throw new DomainError('key_revoked', { at: key.revokedAt });
    if (key.expiresAt && key.expiresAt <= clock.now()) throw new DomainError('key_expired', { at: key.expiresAt });
    return key;
  };

  return async ({ bearer, scope, counts, tell }) => {
    const key = await validKey(bearer);
    const { headers, refused, limit, seconds } = await permits.spend(key.id, counts);
    tell(headers);
    if (refused) {
      tell({ 'retry-after': String(seconds) });
      throw new DomainError('rate_limited', { limit: String(limit), seconds: String(seconds) });
    }
    const scopes = key.scopes ?? FIRM_SCOPES;
    // A route that names no scope is open to no key.
    if (!scope || !scopes.includes(scope)) throw new DomainError('scope_missing', { scope: scope ?? '' });
    return {
      kind: 'firm',
      streetId: streetOf(key.firmId),
      firm: { id: key.firmId, name: key.firmName },
      key: { id: key.id, scopes },
      actor: { party: { id: key.firmId, kind: 'firm', name: key.firmName }, person: { id: key.id, name: key.name } },
      scope: key.firmId,
    };
  };
};
