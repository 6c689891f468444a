import * as z from 'zod';
import { defineRoutes } from './route.ts';
import { KeyId, PageQuery, pageOf } from './schemas/primitives.ts';
import { ApiKey, IssuedApiKey, NewApiKey, RevokedApiKey } from './schemas/street.ts';

/** A firm looks after its own API keys. */
export const firmKeysRoutes = defineRoutes({
  listKeys: {
    method: 'GET',
    path: '/v1/firm/keys',
    audience: 'firm',
    scope: 'keys:read',
    query: PageQuery,
    status: 200,
    answer: pageOf(ApiKey),
    errors: [],
    summary: { en: 'Own API keys, with what they may do and when they were used last', zh: '本公司的密钥、权限与最近使用时间' },
  },
  createKey: {
    method: 'POST',
    path: '/v1/firm/keys',
    audience: 'firm',
    scope: 'keys:write',
    body: NewApiKey,
    status: 201,
    answer: IssuedApiKey,
    errors: ['too_many_keys', 'key_expiry_out_of_range'],
    summary: {
      en: 'Make another API key, at most two valid, with no scope that the asking key lacks; the secret is shown in this answer alone',
      zh: '新建密钥，最多两把有效，权限不得超出所用密钥；密钥内容只在此次显示',
    },
  },
  revokeKey: {
    method: 'POST',
    path: '/v1/firm/keys/{keyId}/revoke',
    audience: 'firm',
    scope: 'keys:write',
    params: z.strictObject({ keyId: KeyId }),
    status: 200,
    answer: RevokedApiKey,
    errors: ['not_found'],
    summary: { en: 'Revoke an API key of one’s own, also the asking one', zh: '撤销本公司的密钥，包括所用的这一把' },
  },
});
