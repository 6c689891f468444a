import type { streetRoutes } from '#shared/contract/street-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { childId } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import type { CompoundItem } from '#shared/store/registry/street-store.ts';
import type { StreetDeps } from './street-deps.ts';
import { streetEvent } from './street-event.ts';

const compoundAnswer = ({ id, communityId, name, built }: CompoundItem) => ({ id, communityId, name, built });

export const createCompound: UseCase<typeof streetRoutes.createCompound, StreetDeps> = async (
  { streets },
  { caller, body, now, idempotencyKey, request },
) => {
  if (!(await streets.community(caller.streetId, body.communityId))) throw new DomainError('not_found', { what: nouns.community });
  const id = childId('cmp', caller.streetId, caller.scope, idempotencyKey);
  const stored = await streets.createCompound(
    { id, streetId: caller.streetId, ...body, request },
    {
      ...streetEvent(caller, now, 'compound.registered', id, 'created', { name: body.name, communityId: body.communityId }),
      compoundId: id,
    },
  );
  return compoundAnswer(stored);
};

export const listCompounds: UseCase<typeof streetRoutes.listCompounds, StreetDeps> = async ({ streets }, { caller, query }) => {
  const { rows, nextCursor } = await streets.compounds(caller.streetId, query);
  return { rows: rows.map(compoundAnswer), nextCursor };
};
