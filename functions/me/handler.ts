import { meRoutes } from '#shared/contract/me-routes.ts';
import { recognisePerson } from '#shared/platform/callers/person-caller.ts';
import { staffTokens } from '#shared/platform/callers/staff-tokens.ts';
import { httpFunction } from '#shared/platform/functions/http-function.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { getMe } from './get-me.ts';
import { meDeps } from './me-deps.ts';

export const create = httpFunction({ routes: meRoutes, recognise: { staff: recognisePerson }, deps: meDeps, useCases: { getMe } });

export const handler = onLambda(create, { name: 'me', tables: ['registry'], staff: true, staffTokens });
