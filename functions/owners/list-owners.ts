import type { ownersRoutes } from '#shared/contract/owners-routes.ts';
import { inUnitOrder } from '#shared/domain/roll/owner-roll.ts';
import { unitSearch } from '#shared/domain/roll/unit-search.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { ownerAnswer } from './owner-answer.ts';
import type { OwnersDeps } from './owners-deps.ts';

const FOUND = 20;

/** Owners page by page; or those that are looked for, by their first units, those who own nothing any more last. */
export const listOwners: UseCase<typeof ownersRoutes.listOwners, OwnersDeps> = async ({ owners }, { caller, query }) => {
  const { id: compoundId } = caller.compound;
  if (query.search === undefined) {
    const { rows, nextCursor } = await owners.owners(compoundId, query);
    return { rows: rows.map(ownerAnswer), nextCursor };
  }
  const isWanted = unitSearch(query.search);
  const found = inUnitOrder((await owners.allOwners(compoundId)).filter(({ unit, name }) => isWanted({ unit, owner: name })));
  const inOrder = [...found.filter(({ past }) => !past), ...found.filter(({ past }) => past)];
  return { rows: inOrder.slice(0, FOUND).map(ownerAnswer) };
};
