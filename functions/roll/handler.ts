import { rollRoutes } from '#shared/contract/roll-routes.ts';
import { recogniseStaff } from '#shared/platform/callers/staff-caller.ts';
import { staffTokens } from '#shared/platform/callers/staff-tokens.ts';
import { httpFunction } from '#shared/platform/functions/http-function.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { readSecret } from '#shared/platform/secrets-manager.ts';
import { correctUnit } from './correct-unit.ts';
import { importRoll } from './import-roll.ts';
import { listLinks } from './list-links.ts';
import { listMatchingUnits } from './list-matching-units.ts';
import { listUnits } from './list-units.ts';
import { previewImport } from './preview-import.ts';
import { renewLink } from './renew-link.ts';
import { rollDeps } from './roll-deps.ts';

export const create = httpFunction({
  routes: rollRoutes,
  recognise: { committee: recogniseStaff },
  deps: rollDeps,
  useCases: { importRoll, previewImport, listUnits, listMatchingUnits, correctUnit, listLinks, renewLink },
});

export const handler = onLambda(create, {
  name: 'roll',
  tables: ['registry', 'events'],
  secrets: ['tokenKey'],
  staff: true,
  staffTokens,
  readSecret,
});
