import type { rollRoutes } from '#shared/contract/roll-routes.ts';
import { unitSearch } from '#shared/domain/roll/unit-search.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import type { RollDeps } from './roll-deps.ts';
import { unitAnswer } from './unit-answer.ts';

const SHOWN = 20;

/**
 * Units as somebody types them. The roll of a compound is one read of some hundred small items, and the names of co-owners and the forms
 * in which people write a unit have no key of their own, so all of it is read and looked through.
 */
export const listMatchingUnits: UseCase<typeof rollRoutes.listMatchingUnits, RollDeps> = async ({ rolls }, { caller, query }) => {
  const found = (await rolls.allUnits(caller.compound.id)).filter(unitSearch(query.search));
  return { rows: found.slice(0, SHOWN).map(unitAnswer), ...(found.length > SHOWN && { more: true as const }) };
};
