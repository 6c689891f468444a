import { FIRM_SCOPES, type FirmScope } from '#shared/contract/firm-scopes.ts';
import { addDays, addMonths, localDateOf, startOfDay } from '#shared/domain/calendar/local-date.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { childId } from '#shared/platform/ids.ts';
import type { Mode } from '#shared/platform/installation.ts';
import { apiKeyHash, apiKeySecret } from '#shared/platform/secret-tokens.ts';
import type { Event } from '#shared/store/event-store.ts';
import type { ApiKeyItem, KeyStore } from '#shared/store/registry/key-store.ts';

/** A key lives at most so long if it has an end at all; the end may be any instant of the last day. */
const MAX_MONTHS = 24;

export type WantedKey = { name: string; scopes?: FirmScope[]; expiresAt?: string };
type Asker = { scope: string; idempotencyKey: string; now: string; request: string };
type Installation = { tokenKey(): string; mode: Mode };

/** Scopes in the order of their list, each once; all of them is said by leaving them out, so that those to come are among them. */
const storedScopes = (scopes: readonly FirmScope[] | undefined): FirmScope[] | undefined => {
  const chosen = FIRM_SCOPES.filter((scope) => scopes?.includes(scope));
  return scopes && chosen.length < FIRM_SCOPES.length ? chosen : undefined;
};

/**
 * A key for a firm: what is stored (its hash) and what is shown (its secret), once.
 * @param asker whoever asks again with the same Idempotency-Key gets the same key
 */
export const newApiKey = (
  { tokenKey, mode }: Installation,
  firm: { id: string; name: string },
  { name, scopes, expiresAt }: WantedKey,
  { scope, idempotencyKey, now, request }: Asker,
): { item: ApiKeyItem; secret: string } => {
  const id = childId('key', firm.id, scope, idempotencyKey);
  const secret = apiKeySecret(tokenKey(), mode, id, idempotencyKey);
  return {
    secret,
    item: {
      id,
      firmId: firm.id,
      firmName: firm.name,
      name,
      hash: apiKeyHash(secret),
      scopes: storedScopes(scopes),
      createdAt: now,
      expiresAt: expiresAt && new Date(expiresAt).toISOString(),
      request,
    },
  };
};

/** What is shown of a key when it is made. */
export const issuedKeyAnswer = ({ id, name, scopes, expiresAt }: ApiKeyItem, secret: string) => ({
  id,
  name,
  secret,
  scopes: [...(scopes ?? FIRM_SCOPES)],
  ...(expiresAt && { expiresAt }),
});

/** Stores a new key, unless its end is out of range; a repetition is answered as at first, also when the key has expired since. */
export const storeKey = async (keys: KeyStore, streetId: string, item: ApiKeyItem, event: Event): Promise<ApiKeyItem> => {
  const { createdAt: now, expiresAt, id } = item;
  const latest = startOfDay(addDays(addMonths(localDateOf(now), MAX_MONTHS), 1));
  if (expiresAt && (expiresAt <= now || expiresAt > latest)) {
    const standing = await keys.key(id);
    if (standing?.request !== item.request) throw new DomainError('key_expiry_out_of_range', { earliest: now, latest });
    return standing;
  }
  return keys.issue(streetId, item, event);
};
