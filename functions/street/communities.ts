import type { streetRoutes } from '#shared/contract/street-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { childId } from '#shared/platform/ids.ts';
import type { StreetDeps } from './street-deps.ts';
import { streetEvent } from './street-event.ts';

export const createCommunity: UseCase<typeof streetRoutes.createCommunity, StreetDeps> = async (
  { streets },
  { caller, body, now, idempotencyKey, request },
) => {
  const id = childId('com', caller.streetId, caller.scope, idempotencyKey);
  const { name } = await streets.createCommunity(
    caller.streetId,
    { id, name: body.name, request },
    streetEvent(caller, now, 'community.registered', id, 'created', { name: body.name }),
  );
  return { id, name };
};

export const listCommunities: UseCase<typeof streetRoutes.listCommunities, StreetDeps> = async ({ streets }, { caller, query }) => {
  const { rows, nextCursor } = await streets.communities(caller.streetId, query);
  return { rows: rows.map(({ id, name }) => ({ id, name })), nextCursor };
};
