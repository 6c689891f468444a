import { personRoutes } from '#shared/contract/person-routes.ts';
import { recogniseStaff } from '#shared/platform/callers/staff-caller.ts';
import { staffTokens } from '#shared/platform/callers/staff-tokens.ts';
import { httpFunction } from '#shared/platform/functions/http-function.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { readSecret } from '#shared/platform/secrets-manager.ts';
import { erasePerson } from './erase-person.ts';
import { exportPerson } from './export-person.ts';
import { findPersons } from './find-persons.ts';
import { personsDeps } from './persons-deps.ts';

export const create = httpFunction({
  routes: personRoutes,
  recognise: { street: recogniseStaff },
  deps: personsDeps,
  useCases: { findPersons, exportPerson, erasePerson },
});

export const handler = onLambda(create, {
  name: 'persons',
  tables: ['registry', 'orders', 'ledger', 'events', 'audit'],
  secrets: ['tokenKey'],
  staff: true,
  staffTokens,
  readSecret,
});
