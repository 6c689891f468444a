import { firmSandboxRoutes } from '#shared/contract/firm-sandbox-routes.ts';
import { recogniseFirm } from '#shared/platform/callers/firm-caller.ts';
import { httpFunction } from '#shared/platform/functions/http-function.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { movableSandboxTime } from '#shared/platform/sandbox-clock.ts';
import { firmSandboxDeps } from './firm-sandbox-deps.ts';
import { getClock } from './get-clock.ts';
import { moveClock } from './move-clock.ts';

export const create = httpFunction({
  routes: firmSandboxRoutes,
  recognise: { firm: recogniseFirm },
  deps: firmSandboxDeps,
  useCases: { getClock, moveClock },
});

export const handler = onLambda(create, {
  name: 'firm-sandbox',
  tables: ['registry', 'limits', 'sandbox'],
  moveClock: movableSandboxTime,
});
