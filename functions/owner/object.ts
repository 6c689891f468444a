import type { ownerRoutes } from '#shared/contract/owner-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { fileObjection } from '#shared/use-cases/file-objection.ts';
import type { OwnerDeps } from './owner-deps.ts';

/** Who files it is told in the objection, for committee and street; the history, which the firm reads, says that it was an owner. */
const AN_OWNER = { party: { id: 'owner', kind: 'owner', name: '业主 / owner' }, person: { id: 'owner', name: '业主 / owner' } } as const;

/** An owner objects to a posted decision: fees wait until the street has decided. */
export const object: UseCase<typeof ownerRoutes.object, OwnerDeps> = async (deps, { caller, body, ...asker }) => {
  if (!caller.order) throw new DomainError('not_found', { what: nouns.order });
  return fileObjection(
    deps,
    caller.order,
    { ...asker, caller: { actor: AN_OWNER, scope: caller.scope } },
    { ownerId: caller.owner.id, unit: caller.owner.unit, reason: body.reason, channel: 'link' },
  );
};
