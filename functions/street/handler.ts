import { streetRoutes } from '#shared/contract/street-routes.ts';
import { recogniseStaff } from '#shared/platform/callers/staff-caller.ts';
import { staffTokens } from '#shared/platform/callers/staff-tokens.ts';
import { httpFunction } from '#shared/platform/functions/http-function.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { readSecret } from '#shared/platform/secrets-manager.ts';
import { issueApiKey, revokeApiKey } from './api-keys.ts';
import { createCommunity, listCommunities } from './communities.ts';
import { createCompound, listCompounds } from './compounds.ts';
import { admitFirm, listFirms } from './firms.ts';
import { listAudit } from './list-audit.ts';
import { listStreetOrders } from './list-street-orders.ts';
import { addMember, listMembers, removeMember } from './members.ts';
import { createParty, listParties } from './parties.ts';
import { getStreet, listPolicies, setPolicy } from './policy.ts';
import { listServices, putService } from './services.ts';
import { streetDeps } from './street-deps.ts';

export const create = httpFunction({
  routes: streetRoutes,
  recognise: { street: recogniseStaff },
  deps: streetDeps,
  useCases: {
    getStreet,
    listPolicies,
    setPolicy,
    createCommunity,
    listCommunities,
    createCompound,
    listCompounds,
    listParties,
    createParty,
    addMember,
    listMembers,
    removeMember,
    admitFirm,
    listFirms,
    issueApiKey,
    revokeApiKey,
    putService,
    listServices,
    listAudit,
    listStreetOrders,
  },
});

export const handler = onLambda(create, {
  name: 'street',
  tables: ['registry', 'catalogue', 'orders', 'events', 'audit'],
  secrets: ['tokenKey'],
  staff: true,
  staffTokens,
  readSecret,
});
