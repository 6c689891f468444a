import type { firmKeysRoutes } from '#shared/contract/firm-keys-routes.ts';
import { FIRM_SCOPES } from '#shared/contract/firm-scopes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import type { ApiKeyItem } from '#shared/store/registry/key-store.ts';
import type { FirmKeysDeps } from './firm-keys-deps.ts';

const stateAt = ({ revokedAt, expiresAt }: ApiKeyItem, now: string) =>
  revokedAt ? 'revoked' : expiresAt && expiresAt <= now ? 'expired' : 'valid';

const toTheMinute = (instant: string): string => `${instant.slice(0, 16)}:00.000Z`;

/** The firm's keys, revoked and expired ones too; both tables are asked at once. */
export const listKeys: UseCase<typeof firmKeysRoutes.listKeys, FirmKeysDeps> = async ({ keys, limits }, { caller, query, now }) => {
  const [{ rows, nextCursor }, lastUses] = await Promise.all([keys.keys(caller.firm.id, query), limits.lastUses(caller.firm.id)]);
  return {
    rows: rows.map((key) => {
      const { id, name, scopes, createdAt, expiresAt, revokedAt } = key;
      const used = lastUses.get(id);
      return {
        id,
        name,
        state: stateAt(key, now),
        scopes: [...(scopes ?? FIRM_SCOPES)],
        createdAt,
        ...(expiresAt && { expiresAt }),
        ...(revokedAt && { revokedAt }),
        ...(used && { lastUsedAt: toTheMinute(used) }),
        current: id === caller.key.id,
      };
    }),
    nextCursor,
  };
};
