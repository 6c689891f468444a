import type { ownersRoutes } from '#shared/contract/owners-routes.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { ownerLinkAnswer } from './owner-answer.ts';
import type { OwnersDeps } from './owners-deps.ts';

/** Links are derived, not stored: printing them again gives the same ones until they are renewed. */
export const listOwnerLinks: UseCase<typeof ownersRoutes.listOwnerLinks, OwnersDeps> = async ({ owners, tokenKey }, { caller, query }) => {
  const { rows, nextCursor } = await owners.owners(caller.compound.id, query);
  return { rows: rows.map((owner) => ownerLinkAnswer(tokenKey(), owner)), nextCursor };
};
