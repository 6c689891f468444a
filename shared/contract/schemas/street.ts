import * as z from 'zod';
import { FIRM_SCOPES } from '../firm-scopes.ts';
import { Policy } from './policy.ts';
import { CommunityId, CompoundId, FirmId, Instant, KeyId, StreetId, text } from './primitives.ts';

export const Street = z
  .strictObject({ id: StreetId, name: z.string(), district: z.string(), policyVersion: z.int(), policy: Policy })
  .meta({ id: 'Street' });

export const NewCommunity = z.strictObject({ name: text(60) }).meta({ id: 'NewCommunity', examples: [{ name: '无影山中路社区' }] });
export const Community = z.strictObject({ id: CommunityId, name: z.string() }).meta({ id: 'Community' });

export const NewCompound = z
  .strictObject({ communityId: CommunityId, name: text(60), built: z.int().min(1900).max(2100).optional() })
  .meta({ id: 'NewCompound', examples: [{ communityId: 'com_0123456789abcdefgh', name: '无影山中路甲院', built: 1989 }] });
export const Compound = z
  .strictObject({ id: CompoundId, communityId: CommunityId, name: z.string(), built: z.int().optional() })
  .meta({ id: 'Compound' });

export const NewFirm = z.strictObject({ name: text(60) }).meta({ id: 'NewFirm', examples: [{ name: '安居物业' }] });
export const Firm = z.strictObject({ id: FirmId, name: z.string() }).meta({ id: 'Firm' });

const Scopes = z.array(z.enum(FIRM_SCOPES)).min(1).max(FIRM_SCOPES.length);
/** As they are told: the list may grow, and whoever reads it is not to break over that. */
const ToldScopes = z.array(z.string().regex(/^[a-z]+:(?:read|write)$/)).meta({
  description: 'What the key may do; further scopes may be added.',
  examples: [['orders:read', 'orders:write']],
});
const KeyEnd = Instant.meta({
  description: 'From this instant on the key no longer works; at most two years ahead. Absent: it has no end.',
});
/** A key as it is wished for. */
export const NewApiKey = z
  .strictObject({
    name: text(60),
    scopes: Scopes.refine((scopes) => new Set(scopes).size === scopes.length, { error: 'each scope once' })
      .optional()
      .meta({ description: 'What the key may do. Absent: all that whoever asks may give; the street office gives every scope.' }),
    expiresAt: KeyEnd.optional(),
  })
  .meta({
    id: 'NewApiKey',
    examples: [{ name: '生产系统', scopes: ['orders:read', 'orders:write'], expiresAt: '2027-10-31T16:00:00.000Z' }],
  });
export const IssuedApiKey = z
  .strictObject({
    id: KeyId,
    name: z.string(),
    secret: z.string().meta({
      description:
        'The key itself, shown in this answer alone (and in a repetition with the same Idempotency-Key). Only its SHA-256 is kept.',
    }),
    scopes: ToldScopes,
    expiresAt: KeyEnd.optional(),
  })
  .meta({ id: 'IssuedApiKey' });
/** A key as its firm sees it: everything but the secret. */
export const ApiKey = z
  .strictObject({
    id: KeyId,
    name: z.string(),
    state: z.enum(['valid', 'expired', 'revoked']),
    scopes: ToldScopes,
    createdAt: Instant,
    expiresAt: KeyEnd.optional(),
    revokedAt: Instant.optional(),
    lastUsedAt: Instant.optional().meta({
      description: 'The minute in which it was used last, of this key’s recognised requests, refused ones included. Absent: never.',
      examples: ['2027-03-01T16:07:00.000Z'],
    }),
    current: z.boolean().meta({ description: 'Whether this request was made with it.' }),
  })
  .meta({ id: 'ApiKey' });
export const RevokedApiKey = z
  .strictObject({
    id: KeyId,
    revokedAt: Instant,
    stopsBy: Instant.meta({ description: 'The latest instant at which the key still works anywhere.' }),
  })
  .meta({ id: 'RevokedApiKey' });
export const AdmittedFirm = z.strictObject({ firm: Firm, apiKey: IssuedApiKey }).meta({ id: 'AdmittedFirm' });
