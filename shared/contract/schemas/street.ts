import * as z from 'zod';
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

export const NewApiKey = z.strictObject({ name: text(60) }).meta({ id: 'NewApiKey', examples: [{ name: '生产系统' }] });
export const IssuedApiKey = z
  .strictObject({
    id: KeyId,
    name: z.string(),
    secret: z.string().meta({
      description:
        'The key itself, shown in this answer alone (and in a repetition with the same Idempotency-Key). Only its SHA-256 is kept.',
    }),
  })
  .meta({ id: 'IssuedApiKey' });
export const RevokedApiKey = z
  .strictObject({
    id: KeyId,
    revokedAt: Instant,
    stopsBy: Instant.meta({ description: 'The latest instant at which the key still works anywhere.' }),
  })
  .meta({ id: 'RevokedApiKey' });
export const AdmittedFirm = z.strictObject({ firm: Firm, apiKey: IssuedApiKey }).meta({ id: 'AdmittedFirm' });
