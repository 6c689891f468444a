import { firmKeysRoutes } from '#shared/contract/firm-keys-routes.ts';
import { recogniseFirm } from '#shared/platform/callers/firm-caller.ts';
import { httpFunction } from '#shared/platform/functions/http-function.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { readSecret } from '#shared/platform/secrets-manager.ts';
import { createKey } from './create-key.ts';
import { firmKeysDeps } from './firm-keys-deps.ts';
import { listKeys } from './list-keys.ts';
import { revokeKey } from './revoke-key.ts';

export const create = httpFunction({
  routes: firmKeysRoutes,
  recognise: { firm: recogniseFirm },
  deps: firmKeysDeps,
  useCases: { listKeys, createKey, revokeKey },
});

export const handler = onLambda(create, {
  name: 'firm-keys',
  tables: ['registry', 'limits', 'events'],
  secrets: ['tokenKey'],
  readSecret,
});
