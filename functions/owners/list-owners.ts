import type { ownersRoutes } from '#shared/contract/owners-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { ownerAnswer } from './owner-answer.ts';
import type { OwnersDeps } from './owners-deps.ts';

export const listOwners: UseCase<typeof ownersRoutes.listOwners, OwnersDeps> = async ({ owners }, { caller, query }) => {
  const { rows, nextCursor } = await owners.owners(caller.compound.id, query);
  return { rows: rows.map(ownerAnswer), nextCursor };
};
